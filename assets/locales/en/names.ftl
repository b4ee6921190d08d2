### The names of what a matrix can choose, and what each choice is about.

## What is chosen

convention-weighting = Weighting
convention-ratings = Ratings
convention-posture = Posture
convention-prioritisation = Priorities from judgments
convention-random-index = Random index
convention-incomplete = Missing judgments
convention-between = Between quadrants
convention-aggregation = Group result
convention-rank-scheme = Weights from ranks

## What ratings say

rating-david = David
rating-rangkuti = Rangkuti (IFAS/EFAS)

## How the posture is computed

posture-sized = by size
posture-raw = raw scores
posture-normalised = normalised
posture-priorities = by priorities

## How judgments become priorities

prioritisation-eigenvector = Eigenvector
prioritisation-geometric-mean = Row geometric mean

## Tables of random indices

random-index-saaty-1980 = Saaty 1980
random-index-saaty-2005 = Saaty 2005
random-index-simulated = 500,000 simulated matrices (R package ahpsurvey)
random-index-donegan-dodd-1991 = Donegan and Dodd 1991
random-index-alonso-lamata-2006 = Alonso and Lamata 2006

## Missing judgments

incomplete-refuse = refuse
incomplete-harker = Harker 1987
incomplete-least-squares = least squares
incomplete-pooled = pooled over those who answered

## Between quadrants

between-kurttila = Kurttila
between-groups = groups

## Aggregation over participants

aggregation-aij = judgments (AIJ)
aggregation-aip-geometric = priorities, geometric (AIP)
aggregation-aip-arithmetic = priorities, arithmetic (AIP)

## Weights from ranks

rank-scheme-roc = rank-order centroid
rank-scheme-rank-sum = rank sum
rank-scheme-reciprocal = reciprocal

## Strategies

status-proposed = Proposed
status-adopted = Adopted
status-underway = Under way
status-done = Done
status-dropped = Dropped
strategy-kind-so = strengths and opportunities
strategy-kind-st = strengths and threats
strategy-kind-wo = weaknesses and opportunities
strategy-kind-wt = weaknesses and threats
