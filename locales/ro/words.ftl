### Words for codes: statuses, reasons, flags, kinds, permissions.

## How an order stands

standing-draft = Ciornă
standing-needs-clarification = Necesită clarificări
standing-placed = Plasată
standing-confirmed = Confirmată
standing-completed = Finalizată
standing-canceled = Anulată
standing-expired = Expirată

## How much of an order has its stock

allocation-unallocated = Nealocată
allocation-backordered = În așteptarea stocului
allocation-partially-allocated = Alocată parțial
allocation-allocated = Alocată

## Why work on an order stops

hold-reason-customer-request = La cererea clientului
hold-reason-payment = Plată
hold-reason-fraud = Suspiciune de fraudă
hold-reason-address = Adresă
hold-reason-stock = Stoc
hold-reason-other = Alt motiv

## Why an order is canceled

cancel-reason-customer-request = La cererea clientului
cancel-reason-out-of-stock = Stoc epuizat
cancel-reason-unpaid = Neplătită
cancel-reason-fraud = Fraudă
cancel-reason-duplicate = Comandă dublată
cancel-reason-other = Alt motiv

## Flags

flag-vip = VIP
flag-gift = Cadou
flag-returning-item = Se returnează obiectul clientului
flag-special-coupon = Cupon special

## What a movement of stock is

movement-receive = Recepție
movement-adjust = Ajustare
movement-transfer-out = Transfer: ieșire
movement-transfer-in = Transfer: intrare
movement-allocate = Alocare pentru o comandă
movement-release = Eliberare dintr-o comandă
movement-reserve = Rezervare
movement-unreserve = Eliberarea rezervării

## Kinds of locations

location-warehouse = Depozit
location-shop = Magazin
location-distribution-centre = Centru de distribuție
location-supplier = Furnizor

## Permissions

permission-orders-read = Vizualizarea comenzilor
permission-orders-place = Plasarea comenzilor
permission-orders-work = Prelucrarea comenzilor
permission-orders-cancel = Anularea comenzilor
permission-catalog-read = Vizualizarea articolelor
permission-catalog-write = Modificarea articolelor
permission-stock-read = Vizualizarea stocului
permission-stock-write = Modificarea stocului
permission-stock-reserve = Rezervarea stocului
permission-customers-read = Vizualizarea clienților
permission-customers-write = Modificarea clienților
permission-settings-read = Vizualizarea setărilor
permission-settings-write = Modificarea setărilor
permission-operate = Supravegherea evenimentelor și a sarcinilor

## Rolurile angajaților

role-owner = Proprietar
role-manager = Manager
role-agent = Operator comenzi
role-warehouse = Gestionar depozit
role-viewer = Observator

## Themes of the console

theme-system = Ca pe calculator
theme-light = Luminoasă
theme-dark = Întunecată
