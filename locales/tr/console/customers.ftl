### Pages: customers.

customers-search = Müşteri ara
customers-search-hint = Ad, şirket, telefon veya e-posta, her alfabede
customers-new = Yeni müşteri
customers-edit = Müşteriyi değiştir
customers-none = Henüz müşteri yok. Her sipariş müşterisini kendisi oluşturur, isterseniz ilkini buradan ekleyin.
customers-none-found = “{ $search }” ile kimse bulunamadı. Daha az harfle veya telefon numarasıyla deneyin.
customers-all = Hepsini göster
customers-pages = Sayfalar
customers-first = En yenilere
customers-older = Daha eski

## One customer

customers-name = Ad
customers-company = Şirket
customers-tax-id = Vergi numarası
customers-flags = İşaretler
customers-phone = Telefon
customers-phones = Telefonlar
customers-email = E-posta
customers-emails = E-posta adresleri
customers-city = Şehir
customers-orders = Siparişler
customers-facts = Kim olduğu
customers-reached = Nasıl ulaşılır
customers-no-contact = Ne telefon ne de e-posta adresi biliniyor.
customers-language-of-channel = Kanalın dili
customers-orders-placed = Verilen sipariş
customers-addresses = Adresler
customers-no-addresses = Bilinen adres yok.
customers-references = Kanallardaki numaraları
customers-order-for = Bu müşteri için sipariş

## Their orders

customers-their-orders = Müşterinin siparişleri
customers-orders-count = { $count } sipariş
customers-no-orders = Henüz sipariş yok.
customers-order = Sipariş
customers-standing = Durum
customers-ordered = Sipariş zamanı
customers-nth = Kaçıncı
customers-total = Toplam

## The form

customers-phone-country = Ülke kodu olmayan telefonların ülkesi
customers-phone-country-hint = + ve ülke koduyla başlayan numara için gerekmez.
customers-rows-hint = İlki tercih edilendir. Silmek için satırı boşaltın.
customers-more-rows = Daha çok satır
customers-new-address = Yeni adres
customers-remove-address = Bu adresi sil
customers-references-hint = Mağazanızın veya pazaryerinizin bu müşteriyi tanıdığı numara.
customers-channel = Kanal
customers-reference = Oradaki numara
customers-meanwhile = Siz yazarken biri bu müşteriyi değiştirdi. Şu an kayıtlı olanlar aşağıda; yeniden kaydederseniz sizin yazdıklarınız geçerli olur.

## Two records of one customer

customers-duplicates = Aynı iletişim bilgisiyle { $count } kayıt daha var
customers-merge = İki kaydı birleştir
customers-merge-compare = Karşılaştır ve birleştir
customers-merge-detail = Aynı kişi iki kez kayıtlıysa: bir kayıt kalır ve ötekinin her şeyini alır.
customers-merge-find = Hangi kayıtla?
customers-merge-which = Hangi kayıt kalsın?
customers-merge-keep = Kalsın:
customers-merge-preview = Ne olacağını göster
customers-merge-another = Başka kayıt
customers-merge-what = Ne olacak
customers-merge-keeps = Kalan ve alacakları:
customers-merge-nothing = Ötekinin her şeyi zaten bunda var.
customers-merge-orders = Bundan sonra { $count } siparişi olur.
customers-merge-goes = Artık kullanılmaz ama siparişleri görünmeye devam eder:
customers-merge-apply = Birleştir
customers-merged-away = Bu kayıt birleştirildi. Her şey şurada:

## What a deed has to say

said-customer-made = Müşteri eklendi.
said-customer-saved = Müşteri kaydedildi.
said-customers-merged = İki kayıt artık bir.
