### What happened, one sentence for each kind of event.

## Orders

event-order-drafted = Черновик сохранён.
event-order-placed = Заказ оформлен.
event-order-confirmed = Заказ подтверждён.
event-order-canceled = Заказ отменён.
event-order-lines-canceled = Часть заказа отменена.
event-order-held = Работа по заказу приостановлена.
event-order-released = Приостановка заказа снята.
event-order-noted = Добавлена заметка.
event-order-manager-assigned = Изменён ответственный.
event-order-flagged = Метки заказа изменены.
event-order-finding-overridden = Замечание принято с указанием причины.
event-order-amended = Заказ изменён.
event-order-allocated = Заказ получил ожидаемый товар.

## Stock

event-stock-moved = Движение товара.
event-stock-safety-changed = Изменён страховой запас.
event-reservation-made = Товар зарезервирован на время покупки.
event-reservation-ended = Резерв завершён.

## The shop

event-sku-saved = Товар сохранён.
event-channel-saved = Канал продаж сохранён.
event-location-saved = Место хранения сохранено.
event-customer-saved = Данные покупателя сохранены.
event-customer-merged = Две записи одного покупателя объединены.
event-user-saved = Данные сотрудника сохранены.
event-user-password-set = Сотруднику задан новый пароль.
event-user-sessions-revoked = Сеансы сотрудника завершены.
event-api-key-made = Создан ключ API.
event-api-key-revoked = Ключ API отозван.
event-job-retried = Задание отправлено на повторное выполнение.
event-job-dismissed = Задание отменено.
