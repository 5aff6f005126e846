### Words for codes: statuses, reasons, flags, kinds, permissions.

## How an order stands

standing-draft = Нацрт
standing-needs-clarification = Потребно разјашњење
standing-placed = Примљена
standing-confirmed = Потврђена
standing-completed = Завршена
standing-canceled = Отказана
standing-expired = Истекла

## How much of an order has its stock

allocation-unallocated = Залихе нису додељене
allocation-backordered = Чека залихе
allocation-partially-allocated = Делимично додељене залихе
allocation-allocated = Залихе додељене

## Why work on an order stops

hold-reason-customer-request = На захтев купца
hold-reason-payment = Плаћање
hold-reason-fraud = Сумња на превару
hold-reason-address = Адреса
hold-reason-stock = Залихе
hold-reason-other = Друго

## Why an order is canceled

cancel-reason-customer-request = На захтев купца
cancel-reason-out-of-stock = Нема на залихама
cancel-reason-unpaid = Није плаћено
cancel-reason-fraud = Превара
cancel-reason-duplicate = Дуплирана поруџбина
cancel-reason-other = Друго

## Flags

flag-vip = VIP
flag-gift = Поклон
flag-returning-item = Враћа се купчев предмет
flag-special-coupon = Посебан купон

## What a movement of stock is

movement-receive = Пријем
movement-adjust = Корекција
movement-transfer-out = Пренос: излаз
movement-transfer-in = Пренос: улаз
movement-allocate = Додела поруџбини
movement-release = Враћено из поруџбине
movement-reserve = Резервисано
movement-unreserve = Ослобођена резервација

## Kinds of locations

location-warehouse = Магацин
location-shop = Продавница
location-distribution-centre = Дистрибутивни центар
location-supplier = Добављач

## Permissions

permission-orders-read = Преглед поруџбина
permission-orders-place = Унос поруџбина
permission-orders-work = Обрада поруџбина
permission-orders-cancel = Отказивање поруџбина
permission-catalog-read = Преглед артикала
permission-catalog-write = Измена артикала
permission-stock-read = Преглед залиха
permission-stock-write = Измена залиха
permission-stock-reserve = Резервисање залиха
permission-customers-read = Преглед купаца
permission-customers-write = Измена купаца
permission-settings-read = Преглед подешавања
permission-settings-write = Измена подешавања
permission-operate = Надзор догађаја и послова

## Улоге запослених

role-owner = Власник
role-manager = Руководилац
role-agent = Референт продаје
role-warehouse = Магационер
role-viewer = Посматрач

## Themes of the console

theme-system = Као рачунар
theme-light = Светла
theme-dark = Тамна
