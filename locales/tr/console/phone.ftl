### Pages: an order entered by hand.

phone-title = Telefonla yeni sipariş
phone-draft-title = Taslak
phone-channel = Kanal
phone-no-channel = Sipariş alan kanal yok. Önce ayarlarda bir kanal açın.
phone-update = Güncelle

## Who

phone-customer = Müşteri
phone-find = Müşteriyi bulun veya aşağıya yenisini yazın
phone-nobody = Kimse bulunamadı. Yeni müşteriyi aşağıya yazın.
phone-another-customer = Başka müşteri
phone-known = Bu telefon veya e-posta adresi zaten kayıtlı. Böyle verilirse sipariş kayıtlı müşterinin olur.
phone-take = Bunu al:
phone-company-and-language = Şirket ve dil
phone-language = Yazışma dili

## What

phone-lines = Ürünler
phone-sku = SKU
phone-quantity = Adet
phone-price = Fiyat
phone-discount = İndirim
phone-stock = Stok
phone-available = Mevcut: { $count }
phone-lacks = Eksik: { $count }
phone-waits = Bekleyecek: { $count }
phone-not-counted = Stok tutulmaz
phone-remove = Çıkar
phone-sku-unknown = Bu kodda SKU yok.
phone-add = Kod, barkod veya adla ekleyin
phone-add-hint = Okutun veya yazıp giriş tuşuna basın
phone-add-button = Ekle
phone-no-sku = Bu kod, barkod veya adda bir şey yok. Denetleyin veya daha az harf yazın.
phone-whole = Siparişin tümüne indirim ve ek ücret
phone-discounts = İndirimler
phone-surcharges = Ek ücretler
phone-why = Nedeni
phone-amount = Tutar
phone-tax-percent = Vergi, %

## Where and when

phone-delivery = Teslimat
phone-method = Teslimat yolu
phone-shipping-price = Teslimat ücreti
phone-shipping-tax = Teslimat vergisi, %
phone-window = İstenen zaman
phone-day = Gün
phone-from = Başlangıç
phone-until = Bitiş
phone-note = Müşterinin mağazaya notu
phone-billing = Fatura başka adrese

## What it comes to

phone-comes-to = Toplamı
phone-goods = Ürünler
phone-tax-in = İçindeki vergi
phone-tax-on = Eklenen vergi
phone-total = Toplam
phone-nothing-yet = Ürün ekleyin, tutar burada görünür.
phone-findings = Onaydan önce netleştirilecekler
phone-place = Siparişi ver
phone-save-draft = Taslak olarak kaydet

## What a deed has to say

said-phone-placed = Sipariş verildi. Sıradaki için telefon düğmesine basın.
said-phone-drafted = Taslak kaydedildi. Sipariş verilene kadar stoktan bir şey almaz.
