### Words for codes: statuses, reasons, flags, kinds, permissions.

## How an order stands

standing-draft = Taslak
standing-needs-clarification = Netleştirilmeli
standing-placed = Verildi
standing-confirmed = Onaylandı
standing-completed = Tamamlandı
standing-canceled = İptal edildi
standing-expired = Süresi doldu

## How much of an order has its stock

allocation-unallocated = Stok ayrılmadı
allocation-backordered = Stok bekliyor
allocation-partially-allocated = Kısmen ayrıldı
allocation-allocated = Stok ayrıldı

## Why work on an order stops

hold-reason-customer-request = Müşteri istedi
hold-reason-payment = Ödeme
hold-reason-fraud = Dolandırıcılık şüphesi
hold-reason-address = Adres
hold-reason-stock = Stok
hold-reason-other = Diğer

## Why an order is canceled

cancel-reason-customer-request = Müşteri istedi
cancel-reason-out-of-stock = Stokta yok
cancel-reason-unpaid = Ödenmedi
cancel-reason-fraud = Dolandırıcılık
cancel-reason-duplicate = Mükerrer sipariş
cancel-reason-other = Diğer

## Flags

flag-vip = VIP
flag-gift = Hediye
flag-returning-item = Müşterinin ürünü geri gidiyor
flag-special-coupon = Özel kupon

## What a movement of stock is

movement-receive = Mal kabul
movement-adjust = Düzeltme
movement-transfer-out = Transfer: çıkış
movement-transfer-in = Transfer: giriş
movement-allocate = Siparişe ayırma
movement-release = Siparişten geri bırakma
movement-reserve = Rezerve etme
movement-unreserve = Rezervasyonu bırakma

## Kinds of locations

location-warehouse = Depo
location-shop = Mağaza
location-distribution-centre = Dağıtım merkezi
location-supplier = Tedarikçi

## Permissions

permission-orders-read = Siparişleri görme
permission-orders-place = Sipariş verme
permission-orders-work = Siparişleri işleme
permission-orders-cancel = Siparişleri iptal etme
permission-catalog-read = Ürünleri görme
permission-catalog-write = Ürünleri değiştirme
permission-stock-read = Stoku görme
permission-stock-write = Stoku değiştirme
permission-stock-reserve = Stok rezerve etme
permission-customers-read = Müşterileri görme
permission-customers-write = Müşterileri değiştirme
permission-settings-read = Ayarları görme
permission-settings-write = Ayarları değiştirme
permission-operate = Olayları ve işleri izleme

## Çalışanların rolleri

role-owner = Sahip
role-manager = Yönetici
role-agent = Sipariş görevlisi
role-warehouse = Depo görevlisi
role-viewer = İzleyici

## Themes of the console

theme-system = Bilgisayardaki gibi
theme-light = Açık
theme-dark = Koyu
