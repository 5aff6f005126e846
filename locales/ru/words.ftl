### Words for codes: statuses, reasons, flags, kinds, permissions.

## How an order stands

standing-draft = Черновик
standing-needs-clarification = Требует уточнения
standing-placed = Оформлен
standing-confirmed = Подтверждён
standing-completed = Выполнен
standing-canceled = Отменён
standing-expired = Истёк срок

## How much of an order has its stock

allocation-unallocated = Товар не закреплён
allocation-backordered = Ожидает поступления
allocation-partially-allocated = Товар закреплён частично
allocation-allocated = Товар закреплён

## Why work on an order stops

hold-reason-customer-request = По просьбе покупателя
hold-reason-payment = Оплата
hold-reason-fraud = Подозрение на мошенничество
hold-reason-address = Адрес
hold-reason-stock = Наличие товара
hold-reason-other = Другое

## Why an order is canceled

cancel-reason-customer-request = По просьбе покупателя
cancel-reason-out-of-stock = Нет в наличии
cancel-reason-unpaid = Не оплачен
cancel-reason-fraud = Мошенничество
cancel-reason-duplicate = Дубликат
cancel-reason-other = Другое

## Flags

flag-vip = VIP
flag-gift = Подарок
flag-returning-item = Возврат вещи покупателя
flag-special-coupon = Особый купон

## What a movement of stock is

movement-receive = Поступление
movement-adjust = Корректировка
movement-transfer-out = Перемещение: расход
movement-transfer-in = Перемещение: приход
movement-allocate = Закрепление за заказом
movement-release = Снятие с заказа
movement-reserve = Резервирование
movement-unreserve = Снятие резерва

## Kinds of locations

location-warehouse = Склад
location-shop = Магазин
location-distribution-centre = Распределительный центр
location-supplier = Поставщик

## Permissions

permission-orders-read = Просмотр заказов
permission-orders-place = Оформление заказов
permission-orders-work = Обработка заказов
permission-orders-cancel = Отмена заказов
permission-catalog-read = Просмотр товаров
permission-catalog-write = Изменение товаров
permission-stock-read = Просмотр остатков
permission-stock-write = Изменение остатков
permission-stock-reserve = Резервирование товара
permission-customers-read = Просмотр покупателей
permission-customers-write = Изменение покупателей
permission-settings-read = Просмотр настроек
permission-settings-write = Изменение настроек
permission-operate = Контроль событий и заданий

## Роли сотрудников

role-owner = Владелец
role-manager = Руководитель
role-agent = Менеджер по заказам
role-warehouse = Кладовщик
role-viewer = Наблюдатель

## Themes of the console

theme-system = Как на компьютере
theme-light = Светлая
theme-dark = Тёмная
