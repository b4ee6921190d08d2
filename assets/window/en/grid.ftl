### The four quadrants.

grid-examples-strengths = People and knowledge · money and equipment · ties to others · a good name
grid-examples-weaknesses = What is missing or late · what others do better · what depends on one person
grid-examples-opportunities = New laws and funds · new partners · technology · what people begin to want
grid-examples-threats = Politics and budgets · crises · rivals · rules that get in the way
# The switch between the quadrants where there is room for one.
# $quadrant (String)
# $count (Number)
grid-switch = { $quadrant }, { $count ->
    [one] { $count } factor
   *[other] { $count } factors
}
