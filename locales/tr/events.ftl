### What happened, one sentence for each kind of event.

## Orders

event-order-drafted = Taslak kaydedildi.
event-order-placed = Sipariş verildi.
event-order-confirmed = Sipariş onaylandı.
event-order-canceled = Sipariş iptal edildi.
event-order-lines-canceled = Siparişin bir bölümü iptal edildi.
event-order-held = Sipariş bekletmeye alındı.
event-order-released = Siparişin bir bekletmesi kaldırıldı.
event-order-noted = Bir not yazıldı.
event-order-manager-assigned = Sorumlu kişi değiştirildi.
event-order-flagged = Siparişin işaretleri belirlendi.
event-order-finding-overridden = Bir tespit gerekçesiyle kabul edildi.
event-order-amended = Sipariş değiştirildi.
event-order-allocated = Sipariş beklediği stoku aldı.

## Stock

event-stock-moved = Stok hareketi oldu.
event-stock-safety-changed = Emniyet stoğu değiştirildi.
event-reservation-made = Süren bir alışveriş için stok rezerve edildi.
event-reservation-ended = Bir rezervasyon sona erdi.

## The shop

event-sku-saved = Bir ürün kaydedildi.
event-channel-saved = Bir satış kanalı kaydedildi.
event-location-saved = Bir lokasyon kaydedildi.
event-customer-saved = Müşteri bilgileri kaydedildi.
event-customer-merged = Aynı müşterinin iki kaydı birleştirildi.
event-user-saved = Bir çalışanın bilgileri kaydedildi.
event-user-password-set = Bir çalışana yeni parola belirlendi.
event-user-sessions-revoked = Bir çalışanın oturumları sonlandırıldı.
event-api-key-made = Bir API anahtarı oluşturuldu.
event-api-key-revoked = Bir API anahtarı iptal edildi.
event-job-retried = Bir iş yeniden denenmek üzere sıraya alındı.
event-job-dismissed = Bir işten vazgeçildi.
