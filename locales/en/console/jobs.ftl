### Pages: jobs.

## Kinds

job-kind-allocate-backorders = Give stock to orders that wait for it
job-kind-allocate-for-channel = Give stock to a changed channel’s orders
job-kind-allocate-at-location = Give out stock of a changed location
job-kind-check-bulk = Check an action over many orders
job-kind-run-bulk = Carry out an action over many orders

## How they stand

job-status-given-up = Given up
job-status-ready = Waiting
job-status-running = Running
job-status-done = Done
job-status-dismissed = Dismissed
jobs-none-given-up = No job was given up: nothing here needs you.
jobs-none-ready = No job waits. Jobs appear when stock arrives, orders are canceled or settings change.
jobs-none-running = No job is running at this moment.
jobs-none-done = No job was done lately. Done jobs are removed after some days.
jobs-none-dismissed = No job was dismissed.

## A job

job-kind = What is to be done
job-due = Due
job-finished = Finished
job-made = Made
job-attempts = Attempts
job-last-error = Last error
job-event = Event
job-payload = What it needs to know
job-facts = The job
job-worker = Worker
job-lease = Its worker has it until
job-id = Identifier
job-retry = Try again now
job-retry-hint = It is tried as if it had never failed.
job-dismiss = Dismiss…
job-dismiss-detail = What follows from its event is then not done, until somebody tries it again. Orders may wait for stock that is there.
job-dismiss-apply = Dismiss the job

## What a deed has to say

said-job-retried = The job is put up to be tried again.
said-job-dismissed = The job is dismissed.
