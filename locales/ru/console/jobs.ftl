### Pages: jobs.

## Kinds

job-kind-allocate-backorders = Выдать товар ожидающим заказам
job-kind-allocate-for-channel = Выдать товар заказам изменённого канала
job-kind-allocate-at-location = Выдать товар изменённого места хранения
job-kind-check-bulk = Проверить действие над многими заказами
job-kind-run-bulk = Выполнить действие над многими заказами

## How they stand

job-status-given-up = Прекращены
job-status-ready = Ожидают
job-status-running = Выполняются
job-status-done = Готово
job-status-dismissed = Отклонены
jobs-none-given-up = Прекращённых заданий нет: здесь ничего делать не нужно.
jobs-none-ready = Ожидающих заданий нет. Они появляются при поступлении товара, отмене заказов и изменении настроек.
jobs-none-running = Сейчас ни одно задание не выполняется.
jobs-none-done = В последнее время готовых заданий нет. Готовые задания через несколько дней удаляются.
jobs-none-dismissed = Отклонённых заданий нет.

## A job

job-kind = Что нужно сделать
job-due = Срок
job-finished = Завершено
job-made = Создано
job-attempts = Попытки
job-last-error = Последняя ошибка
job-event = Событие
job-payload = Данные задания
job-facts = Задание
job-worker = Исполнитель
job-lease = Исполнитель держит до
job-id = Идентификатор
job-retry = Повторить сейчас
job-retry-hint = Задание выполняется так, будто ошибок не было.
job-dismiss = Отклонить…
job-dismiss-detail = Последствия события не выполнятся, пока задание не повторят. Заказы могут ждать товар, который есть.
job-dismiss-apply = Отклонить задание

## What a deed has to say

said-job-retried = Задание поставлено на повтор.
said-job-dismissed = Задание отклонено.
