### Pages: imports.

## Giving a file

imports-title = İçe aktarmalar
imports-new = Dosya içe aktar
imports-new-detail = Önce dosyanın neye dönüşeceğini görürsünüz. Siz onaylamadan hiçbir şey içe aktarılmaz.
imports-file = Dosya
imports-file-hint = Siparişleri içeren tablo (CSV) veya JSON, gzip ile sıkıştırılmış da olabilir; en çok { $max_mb } MB. Excel dosyasını önce “CSV UTF-8” olarak kaydedin.
imports-file-missing = Bir dosya seçin.
imports-look-at = Dosyaya bak

## The list

imports-none-yet = Henüz hiçbir dosya içe aktarılmadı. Siparişleri başka bir sistemden, bir pazaryerinden veya bir tablodan içe aktarın.
imports-waiting = İçe aktarılmayı bekleyen dosyalar
imports-waiting-detail = Yüklendiler, ama onlardan henüz hiçbir şey içe aktarılmadı. Her biri yüklendikten 30 gün sonra silinir.
imports-status = Durum
imports-by = Kim
imports-when = Başlangıç
imports-status-running = Sürüyor
imports-status-done = Bitti
imports-status-failed = Başarısız
imports-status-stopped = Durduruldu
imports-pages = Sayfalar
imports-first-page = İlk sayfa
imports-next-page = Sonraki sayfa

## How a file is read

imports-nothing-done = Henüz hiçbir şey içe aktarılmadı.
imports-put-right = Önce şunları düzeltin:
imports-how-read = Dosya nasıl okunur
imports-choose = Seçin…
imports-channel = Siparişlerin kanalı
imports-preset = Dosya türü
imports-preset-none = Sütunlarına göre
imports-preset-online-retail = “Online Retail” veri kümesi
imports-format = Biçim
imports-by-name = Dosyanın adına göre
imports-format-csv = Tablo (CSV)
imports-format-json = JSON, tek bir sipariş dizisi
imports-format-ndjson = JSON, her satırda bir sipariş
imports-encoding = Kodlama
imports-encoding-utf-8 = UTF-8
imports-encoding-windows-1250 = Windows-1250 (Orta Avrupa)
imports-encoding-windows-1251 = Windows-1251 (Kiril)
imports-as-it-seems = Göründüğü gibi: { $what }
imports-delimiter = İki hücre arasında
imports-by-header = İlk satıra göre
imports-delimiter-comma = Virgül
imports-delimiter-semicolon = Noktalı virgül
imports-delimiter-tab = Sekme
imports-delimiter-bar = Dikey çizgi
imports-timezone = Saat dilimi
imports-timezone-hint = Örneğin Europe/Belgrade. Boş: UTC.
imports-dates = Zamanın yazılışı
imports-dates-hint = 2026-11-21 18:00 gibi alışılmış yazılışlar için boş bırakın. Diğerlerini listeden seçin.
imports-decimal-comma = Sayılar ondalık virgülle yazılmış: 1.299,50
imports-create-skus = Eksik ürünleri, dosyada en çok geçen ad ve fiyatla oluştur

## Columns

imports-columns = Sütunlarda ne var
imports-column = Sütun
imports-samples = Örneğin
imports-holds = İçeriği
imports-holds-of = “{ $column }” sütununun içeriği
imports-not-used = Kullanılmıyor
imports-unnamed = Adsız
imports-shadowed = Kullanılamaz: önündeki bir sütunun adı aynı.
imports-field-twice = Bu zaten başka bir sütunda. İkisinden birini seçin.
import-field-order-reference = Sipariş: numara
import-field-order-placed-at = Sipariş: verildiği zaman
import-field-order-currency = Sipariş: para birimi
import-field-order-language = Sipariş: dil
import-field-customer-reference = Müşteri: numara
import-field-customer-name = Müşteri: ad
import-field-customer-company = Müşteri: şirket
import-field-customer-tax-id = Müşteri: vergi numarası
import-field-customer-email = Müşteri: e-posta
import-field-customer-phone = Müşteri: telefon
import-field-address-name = Adres: alıcı
import-field-address-company = Adres: şirket
import-field-address-street = Adres: sokak ve numara
import-field-address-street2 = Adres: kat, daire, giriş
import-field-address-city = Adres: şehir
import-field-address-region = Adres: bölge
import-field-address-postcode = Adres: posta kodu
import-field-address-country = Adres: ülke
import-field-address-phone = Adres: telefon
import-field-line-sku = Kalem: stok kodu (SKU)
import-field-line-name = Kalem: ad
import-field-line-quantity = Kalem: adet
import-field-line-unit-price = Kalem: birim fiyat
import-field-line-discount = Kalem: indirim
import-field-line-tax-percent = Kalem: vergi yüzdesi
import-field-shipping-price = Teslimat: fiyat
import-field-shipping-tax-percent = Teslimat: vergi yüzdesi
import-field-delivery-method = Teslimat: yöntem
import-field-note = Müşterinin notu

## What it would become

imports-look-again = Yeniden bak
imports-begin = İçe aktar
imports-understood = Neye dönüşeceği
imports-beginning = { $rows ->
    [one] Yalnızca ilk { $rows } satıra bakıldı; içe aktarma dosyanın tümünü okur.
   *[other] Yalnızca ilk { $rows } satıra bakıldı; içe aktarma dosyanın tümünü okur.
}
imports-whole = { $rows ->
    [one] Dosyanın tümüne bakıldı: { $rows } satır.
   *[other] Dosyanın tümüne bakıldı: { $rows } satır.
}
imports-would-place = Alınacak siparişler
imports-would-refuse = Reddedilecek siparişler
imports-refused-rows = Reddedilen satırlar
imports-more-refused = { $count ->
    [one] ve { $count } tane daha
   *[other] ve { $count } tane daha
}
imports-first-units = Başı, anlaşılacağı gibi
imports-unit-order = Sipariş
imports-unit-cancellation = İptal
imports-unit-refused = Reddedilecek
imports-row = Satır
imports-rows = Satırlar
imports-becomes = Dönüşeceği
imports-reference = Sipariş
imports-ordered-at = Verildiği zaman
imports-customer = Müşteri
imports-lines = Kalemler
imports-why = Neden

## How far it is

imports-waits = İçe aktarma sırasını bekliyor. Bu sayfadan ayrılabilirsiniz.
imports-is-running = Dosya içe aktarılıyor. Bu sayfadan ayrılabilirsiniz; rapor kalır.
imports-refresh = Ne kadar ilerlediğini göster
imports-progress = İlerleme
imports-rate = { $count ->
    [one] saniyede { $count } satır
   *[other] saniyede { $count } satır
}
imports-left-soon = bir dakikadan az kaldı
imports-left-minutes = { $count ->
    [one] yaklaşık { $count } dakika kaldı
   *[other] yaklaşık { $count } dakika kaldı
}
imports-left-hours = { $count ->
    [one] yaklaşık { $count } saat kaldı
   *[other] yaklaşık { $count } saat kaldı
}
imports-stop = Durdur
imports-go-on = Sürdür
imports-go-on-detail = İçe aktarılanlar kalır. Kaldığı yerden sürer ve hiçbir şey iki kez oluşmaz.
imports-rows-read = Okunan satırlar
imports-rows-in-orders = Siparişlere giren satırlar
imports-rows-canceled = Adet iptal eden satırlar
imports-rows-listed = Reddedilen satırlar
imports-orders-placed = Alınan siparişler
imports-orders-to-clarify = Bunlardan netleştirilecek
imports-orders-known = Zaten bilinen siparişler
imports-orders-refused = Reddedilen siparişler
imports-refused-download = CSV olarak indir
imports-nothing-refused = Bütün satırlar alındı.
imports-nothing-refused-yet = Şimdiye kadar hiçbir satır reddedilmedi.
said-import-known = Bu dosya daha önce aynı şekilde içe aktarıldı. Hiçbir şey yeniden içe aktarılmadı.
