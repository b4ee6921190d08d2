### What a questionnaire says to the people who answer it.

## What stands first

# $study (String) - the title of the study
questionnaire-title = { $study }: what matters more?
# $study (String) - the title of the study
questionnaire-title-strategies = { $study }: how attractive are the strategies?
# $study (String) - the title of the study
questionnaire-purpose = Your answers go to the study { $study }.
# $people (String) - the authors, with their organisation
questionnaire-asked-by = It is carried out by { $people }.
# $minutes (Number)
questionnaire-pairs = { $count ->
    [one] 1 comparison
   *[other] { $count } comparisons
}, about { $minutes } min.
# $minutes (Number)
questionnaire-numbers = { $count ->
    [one] 1 question
   *[other] { $count } questions
}, about { $minutes } min.
questionnaire-experience = There are no right answers; what counts is your experience.
questionnaire-leave-open = Leave a question open rather than guess.
questionnaire-consent = I take part of my own will, and my answers may be used in this study.
questionnaire-yes = Yes
questionnaire-no = No
questionnaire-about = About you
questionnaire-name = Your name or the code you were given
questionnaire-group = Your organisation or group
questionnaire-key = Do not change

## Pairs

questionnaire-pair = Which matters more, and how much?
questionnaire-pair-help = A 9: the left one matters extremely more. 1: both equally. B 9: the right one.
# $first (String) - a statement
# $second (String) - a statement
questionnaire-pair-title = A: { $first } — B: { $second }. { questionnaire-pair }
questionnaire-which = Which of the two matters more?
questionnaire-times = How many times as much?
questionnaire-both = Both equally
# $number (String) - a step of the scale, such as 3 or A 3
# $word (String) - what it means
questionnaire-step = { $number } – { $word }
questionnaire-step-1 = equally important
questionnaire-step-3 = moderately more
questionnaire-step-5 = strongly more
questionnaire-step-7 = very strongly more
questionnaire-step-9 = extremely more
questionnaire-quadrants = The four quadrants
questionnaire-leaders = The first of each quadrant

## Numbers

questionnaire-weights = How important is each factor, from 0 (not at all) to 10 (extremely)?
questionnaire-ratings = How do you rate each factor, from 1 to 4?
questionnaire-attractiveness = How attractive is each strategy in the light of this factor? 1 not attractive, 4 very attractive; 0 for all of them if the factor does not bear on the choice.
# $budget (Number) - how many
questionnaire-points = Share out { $budget } points over the factors.
questionnaire-dots = { $budget ->
    [one] Put 1 dot on a factor.
   *[other] Put { $budget } dots on the factors; a factor may get several.
}
questionnaire-ranks = Put all factors in order: 1 for the most important, 2 for the next, and so on.
questionnaire-order = Put the factors in order, the most important first.
questionnaire-rating-strength = 4 a major strength, 3 a minor one
questionnaire-rating-weakness = 1 a major weakness, 2 a minor one
questionnaire-rating-response = How well the organisation responds: 4 superior, 3 above average, 2 average, 1 poor
questionnaire-rating-helps = 4 helps very much, 1 helps little
questionnaire-rating-harms = 1 harms very much, 4 harms little
questionnaire-total = Total

## Best and worst

questionnaire-best = Which one matters most?
questionnaire-worst = Which one matters least?
questionnaire-over = How many times as important is the one that matters most as each of these? 1 equally, 9 extremely more
questionnaire-under = How many times as important is each of these as the one that matters least? 1 equally, 9 extremely more
# $best (String) - a statement
# $thing (String) - a statement
questionnaire-over-one = How many times as important as “{ $thing }” is “{ $best }”, which matters most?
# $worst (String) - a statement
# $thing (String) - a statement
questionnaire-under-one = How many times as important is “{ $thing }” as “{ $worst }”, which matters least?
questionnaire-leave-ends = Leave the row of the one itself empty.

## The round before

# $round (Number)
# $median (String) - an answer
# $low (String) - an answer
# $high (String) - an answer
questionnaire-hint = Round { $round }: the middle answer was { $median }, half of all lay from { $low } to { $high }.

## The page

questionnaire-no-script = This page needs a browser. Save the file, and open it with Firefox, Chrome, Edge or Safari.
questionnaire-begin = Begin
questionnaire-back = Back
questionnaire-next = Next
questionnaire-finish = To the end
questionnaire-kept = Your answers are kept in this browser until you send them.
questionnaire-not-kept = This browser keeps nothing: do not close the page before you have saved your answers.
questionnaire-clear = Clear my answers from this browser
questionnaire-clear-sure = Clear all your answers?
questionnaire-tick = Please tick the first box if you want to take part; otherwise close the page.
questionnaire-needs-name = Please write your name or code.
# $at (String) - the number of the question
# $all (String) - how many there are
questionnaire-progress = { $at } of { $all }
# $left (String) - a number
questionnaire-left = { $left } left
# $given (String) - a number
# $budget (String) - a number
questionnaire-sum-off = You have given { $given } of { $budget }. Go on all the same?
# $low (String) - a number
# $high (String) - a number
questionnaire-range = Please give a number from { $low } to { $high }.
# $places (String) - numbers
questionnaire-places-twice = Given more than once: { $places }. Equal places are allowed.
questionnaire-ends-same = The two must differ.
questionnaire-end = Send your answers
# $count (String) - a number
questionnaire-open-left = Questions left open: { $count }
questionnaire-first-open = Go to the first one
questionnaire-how-to-send = Nothing is sent by itself. Save your answers, and give the file to the person who asked you; or copy the text below into a message.
questionnaire-save = Save my answers
questionnaire-copy = Copy
questionnaire-copied = Copied
questionnaire-mail = E-mail
questionnaire-line = Your answers as text
questionnaire-agreement = How well your answers agree
# $ratio (String) - a consistency ratio
questionnaire-ratio = consistency ratio { $ratio }
# $pair (String) - a pair
# $fitting (String) - a judgment
questionnaire-look-again = You may want to look again at { $pair }: by your other answers it would be { $fitting }.

## Paper, workbook and forms

questionnaire-mark-one = Circle one number in each row, on the side of what matters more; the 1 in the middle if both matter equally.
questionnaire-mark-row = Circle one number in each row.
questionnaire-write-number = Write a number in each row.
questionnaire-workbook-help = Fill in the yellow cells and send the file back.
# $budget (Number)
# $steps (String) - where to click
questionnaire-sum-by-hand = The sum of { $budget } cannot be set by this file: open { $steps }.
questionnaire-paste = One question for each entry. Keep the code in brackets at the end of each question: by it your answers find their places.
questionnaire-number-answer = Answer: a number
questionnaire-text-answer = Answer: a text
