### Pages: jobs.

## Kinds

job-kind-allocate-backorders = Додела робе поруџбинама које је чекају
job-kind-allocate-for-channel = Додела робе поруџбинама измењеног канала
job-kind-allocate-at-location = Додела робе са измењене локације
job-kind-check-bulk = Провера радње над више поруџбина
job-kind-run-bulk = Извршење радње над више поруџбина

## How they stand

job-status-given-up = Одустало се
job-status-ready = Чека
job-status-running = У току
job-status-done = Урађено
job-status-dismissed = Одбачено
jobs-none-given-up = Ни од једног посла се није одустало: овде нема шта да се ради.
jobs-none-ready = Ниједан посао не чека. Послови настају кад стигне роба, кад се откажу поруџбине или промене подешавања.
jobs-none-running = Тренутно ниједан посао није у току.
jobs-none-done = У последње време није урађен ниједан посао. Урађени послови се бришу после неколико дана.
jobs-none-dismissed = Ниједан посао није одбачен.

## A job

job-kind = Шта треба урадити
job-due = Рок
job-finished = Завршено
job-made = Настао
job-attempts = Покушаји
job-last-error = Последња грешка
job-event = Догађај
job-payload = Подаци посла
job-facts = Посао
job-worker = Извршилац
job-lease = Извршилац га држи до
job-id = Ознака
job-retry = Покушај поново сада
job-retry-hint = Покушава се као да никад није било грешке.
job-dismiss = Одбаци…
job-dismiss-detail = Оно што следи из догађаја тада се не ради док неко не покуша поново. Поруџбине могу да чекају робу које има.
job-dismiss-apply = Одбаци посао

## What a deed has to say

said-job-retried = Посао је стављен на поновни покушај.
said-job-dismissed = Посао је одбачен.
