### The list of orders and the order's card.

## List

orders-new = Yeni sipariş
orders-export = Dışa aktar
orders-import = Sipariş içe aktar
orders-views = Görünümler
orders-view-all = Tümü
orders-view-clarify = Netleştirilecek
orders-view-confirm = Onaylanacak
orders-view-waiting = Stok bekleyen
orders-view-held = Bekletilen
orders-view-drafts = Taslaklar
orders-view-mine = Benimkiler
orders-view-wrong = Bu adreste istenenlerin bir bölümü yok ve dikkate alınmadı.
orders-show-all = Bütün siparişleri göster
orders-filter = Filtre ve sütunlar
orders-filter-apply = Göster
orders-filter-search = Numara, ad, telefon ya da e-posta
orders-filter-ordered-from = Sipariş tarihi, en erken
orders-filter-ordered-until = Sipariş tarihi, en geç
orders-filter-closed-from = Kapanış tarihi, en erken
orders-filter-closed-until = Kapanış tarihi, en geç
orders-any = Tümü
orders-none = Belirtilmemiş
orders-nobody = Atanmamış
orders-columns = Sütunlar
orders-group = Gruplama
orders-by-status = Durum
orders-by-date = Tarih
orders-by-repeat = İlk ya da tekrar
orders-by-delivery = Teslimat
orders-by-closing = Kapanış tarihi
orders-by-region = İl
orders-first = İlk sipariş
orders-repeat = Tekrar sipariş
orders-not-closed = Henüz kapanmadı
orders-days-none = Bu günlerde sipariş yok.
orders-days-newest = En yeni günler
orders-days-earlier = Daha önceki günler
orders-count = Siparişler
orders-sum = Tutar
orders-sum-of = { $count ->
    [one] Toplam { $count } sipariş
   *[other] Toplam { $count } sipariş
}
orders-select = { $number } numaralı siparişi seç
orders-select-page = Bu sayfadaki bütün siparişleri seç
orders-on-hold = Bekletiliyor
orders-findings = { $count ->
    [one] { $count } tespit
   *[other] { $count } tespit
}
orders-nth = { $n }. sipariş
orders-oldest-first = önce en eskiler
orders-newest-first = önce en yeniler
orders-pages = Sayfalar
orders-first-page = İlk sayfa
orders-next-page = Sonraki sayfa
orders-none-yet = Henüz sipariş yok. Telefonla bir sipariş alın ya da elinizdekileri içe aktarın.
orders-none-fit = Bu filtrelere uyan sipariş yok.

orders-column-number = Numara
orders-column-status = Durum
orders-column-ordered = Sipariş zamanı
orders-column-customer = Müşteri
orders-column-channel = Kanal
orders-column-stock = Stok
orders-column-delivery = Teslimat
orders-column-region = İl
orders-column-manager = Sorumlu
orders-column-flags = İşaretler
orders-column-reference = Referans
orders-column-closed = Kapanış
orders-column-total = Toplam

orders-chip-remove = Bu filtreyi kaldır
orders-chip-search = Arama: { $value }
orders-chip-status = Durum: { $value }
orders-chip-channel = Kanal: { $value }
orders-chip-customer = Tek müşteri
orders-chip-nobody = Sorumlusu olmayan
orders-chip-manager = Sorumlu: { $value }
orders-chip-delivery = Teslimat: { $value }
orders-chip-region = İl: { $value }
orders-chip-repeat = Tekrar siparişler
orders-chip-first = İlk siparişler
orders-chip-ordered-from = Sipariş tarihi: { $value } ve sonrası
orders-chip-ordered-until = Sipariş tarihi: { $value } ve öncesi
orders-chip-closed-from = Kapanış tarihi: { $value } ve sonrası
orders-chip-closed-until = Kapanış tarihi: { $value } ve öncesi
orders-chip-findings = Tespiti olan
orders-chip-no-findings = Tespiti olmayan
orders-chip-held = Bekletilen
orders-chip-not-held = Bekletilmeyen
orders-chip-waiting = Stok bekleyen
orders-chip-not-waiting = Stok beklemeyen
orders-chip-stock = Stok: { $value }
orders-chip-flag = İşaret: { $value }

## Card

order-live-changed = Bu siparişi biri değiştirdi. Şimdiki hâlini göster
order-repeat = Tekrar ({ $n })
order-source-api = başka bir programdan
order-source-on-behalf = telefonla alındı
order-source-import = içe aktarıldı
order-changed-meanwhile = Değişikliğiniz kaydedilmedi: siz bakarken sipariş değiştirildi.
order-changed-look = Sayfa siparişin şimdiki hâlini gösteriyor. Siparişe bakın ve hâlâ gerekiyorsa değişikliği yineleyin.
order-release = Bekletmeyi kaldır
order-findings = Netleştirilecekler
order-override = Olduğu gibi kabul et
order-override-reason = Neden böyle kalabilir
order-override-submit = Kabul et
order-amend = Bilgileri değiştir
order-lines = Satırlar
order-line-sku = Ürün
order-line-quantity = Miktar
order-line-price = Fiyat
order-line-tax = Vergi
order-line-sum = Tutar
order-line-stock = Şimdiki stok
order-line-discount = indirim
order-line-not-counted = Stokta sayılmaz
order-line-short = { $count } eksik
order-line-waits = { $count } bekliyor
order-line-claimed = bu sipariş için { $count }
order-line-available = { $count } boşta
order-total-goods = Ürünler
order-total-discount = İndirimler
order-total-surcharge = Ek ücretler
order-total-shipping = Teslimat
order-total-tax-in = Vergi (dahil)
order-total-tax-on = Vergi
order-timeline = Geçmiş
order-timeline-more = Devamı var: en yeni olaylar burada gösterilmiyor.
order-stage-placed = Verildi
order-stage-confirmed = Onaylandı
order-stage-closed = Kapandı
order-note = Çalışanlar için not
order-note-hint = Müşteri bunu hiçbir zaman görmez.
order-note-submit = Notu ekle
order-note-erased = Bu not silindi.
order-ledger = Stok hareketleri
order-ledger-when = Ne zaman
order-ledger-what = Ne
order-ledger-where = Nerede
order-ledger-allocated = Ayrılan
order-ledger-on-hand = Eldeki
order-next = Sonraki adım
order-place = Siparişi ver
order-draft-edit = Girişe devam et
order-confirm = Onayla…
order-hold = Bekletmeye al
order-cancel = İptal et…
order-print = Yazdır
order-reason = Neden
order-comment = Açıklama
order-choose = Seçin…
order-name = Ad
order-orders = Siparişler
order-nth-of = { $n } / { $count }
order-company = Şirket
order-tax-id = Vergi numarası
order-phone = Telefon
order-customer-note = Müşterinin notu
order-method = Yöntem
order-window = İstenen zaman
order-address = Adres
order-billing = Fatura adresi
order-work = İşleme
order-placed-by = Siparişi giren
order-assign = Sorumlu ata
order-flags-submit = İşaretleri kaydet
order-no-flags = işaret yok
order-actor-staff = Çalışan
order-actor-customer = Müşteri
order-actor-program = Program
order-told-lines = { $count ->
    [one] { $count } satır
   *[other] { $count } satır
}
order-told-units = { $count ->
    [one] { $count } adet
   *[other] { $count } adet
}
order-told-fixed = { $count } düzeltildi
order-told-found = { $count } bulundu

## Previews

order-preview = Ne değişeceğini göster
preview-what = Ne
preview-before = Şimdi
preview-after = Sonra
preview-standing = Durum
preview-total = Toplam
preview-tax = Vergi
preview-allocated = Ayrılan stok
preview-findings = Netleştirilecekler
order-confirm-title = { $number } numaralı siparişin onayı
order-confirm-detail = Onayla birlikte mağaza bu siparişi yerine getirmeyi üstlenir.
order-confirm-apply = Onayla
order-cancel-title = { $number } numaralı siparişin iptali
order-cancel-detail = Her satırdan kaç adedin iptal edileceğini yazın. Açık olanların tümü iptal edilirse sipariş iptal olur.
order-cancel-open = Açık
order-cancel-units = İptal edilecek
order-cancel-units-of = { $name }: iptal edilecek adet
order-cancel-preview = Değişecek olanlar bunlar. Henüz bir şey yapılmadı.
order-cancel-apply = Şimdi iptal et
order-cancel-not = Olduğu gibi bırak

said-order-placed = Sipariş verildi.
said-order-confirmed = Sipariş onaylandı.
said-order-canceled = İptal edildi. Ayrılan stok yeniden boşta.
said-order-held = Sipariş bekletmeye alındı.
said-order-released = Bekletme kaldırıldı.
said-order-noted = Not eklendi.
said-order-assigned = Sorumlu kişi değiştirildi.
said-order-flagged = İşaretler kaydedildi.
said-finding-overridden = Tespit gerekçesiyle kabul edildi.
orders-findings-column = Tespitler

## Overview

home-first = İlk adımlar
home-first-detail = Mağazanın ilk siparişten önce ihtiyaç duydukları.
home-first-sku = Ne sattığınız: kod, ad ve fiyat.
home-first-stock = Hangi yerde kaç adet olduğu.
home-first-order = Telefonla; tamamı yalnızca klavyeyle girilir.
home-first-done = Tamam
home-first-go = Başla
home-first-file = Bir kanal olduğunda sipariş dosyası ürünlerini kendisi oluşturabilir:
home-now = Şimdi ilgi bekleyenler
home-clarify = Netleştirilecek
home-confirm = Onaylanacak
home-waiting = Stok bekleyen
home-held = Bekletilen
home-given-up = Bırakılan işler
home-sales = Satışlar
home-span = Dönem ve para birimi
home-days = { $count ->
    [one] { $count } gün
   *[other] { $count } gün
}
home-sum = Sipariş tutarı
home-before = önceki { $value }
home-these-days = Bu dönem
home-days-before = Önceki dönem
home-orders-before = Önceki siparişler
home-sum-before = Önceki tutar
home-days-note = İptal edilen siparişler ve taslaklar dahil değildir. Günler UTC gece yarısında başlar.
home-longest = En uzun süredir netleştirilmeyi bekleyenler
chart-day = { $day }: { $sum } (önceki { $before }), { $count ->
    [one] { $count } sipariş
   *[other] { $count } sipariş
}
chart-numbers = Sayılar

## Search

search-title = “{ $text }”
search-nothing = Hiçbir şey bulunamadı.
search-all = Bulunanların tümünü göster
search-how = Sipariş numarasını ya da numaranın sonunu, herhangi bir alfabede bir adı, telefonu, e-posta adresini veya bir ürünün stok kodunu, adını ya da barkodunu yazın.

## Changing data

order-amend-title = { $number } numaralı siparişin bilgilerini değiştirme
order-amend-apply = Değişiklikleri kaydet
order-amend-edit = Başka bir şeyi değiştir
order-window-from = İstenen zaman, başlangıç
order-window-until = İstenen zaman, bitiş
order-line-sku-code = Doğru ürünün stok kodu
said-order-amended = Bilgiler değiştirildi.

## Own views

orders-view-save = Bu görünümü sakla
orders-view-name = Görünümün adı
orders-view-remove = Bu görünümü kaldır
said-view-saved = Görünüm sekmeler arasına kaydedildi.
said-view-removed = Görünüm kaldırıldı.

## One action over many orders

bulk-chosen = seçildi
bulk-all-that-fit = Yalnızca bu sayfa değil, uyanların tümü ({ $count })
bulk-act = Toplu işlem…
bulk-runs = Toplu işlemler
bulk-choose-title = Bu siparişlerle ne yapılsın
bulk-choose-detail = Önce neyin kaç siparişte değişeceğini, hangilerinde neden değişmeyeceğini görürsünüz. Siz onaylamadan hiçbir şey yapılmaz.
bulk-all-of-filter = Filtreye uyan bütün siparişler
bulk-selected-count = { $count ->
    [one] { $count } sipariş seçildi
   *[other] { $count } sipariş seçildi
}
bulk-confirm = Onayla
bulk-assign = Birine ata
bulk-hold = Bekletmeye al
bulk-action-confirm = Siparişleri onaylama
bulk-action-assign = Siparişleri atama: { $name }
bulk-action-nobody = Sorumluyu kaldırma
bulk-action-hold = Siparişleri bekletmeye alma: { $reason }
bulk-is-checking = Siparişler denetleniyor. Henüz bir şey değiştirilmedi.
bulk-is-running = Siparişler işleniyor. Bu sayfadan ayrılabilirsiniz; rapor kalır.
bulk-refresh = Nereye gelindiğini göster
bulk-stop = Durdur
bulk-checked-detail = Değişecek olanlar bunlar. Henüz bir şey yapılmadı.
bulk-apply = { $count ->
    [one] { $count } siparişe uygula
   *[other] { $count } siparişe uygula
}
bulk-discard = Vazgeç
bulk-reasons = Ret nedenleri
bulk-selected = Denetlenen
bulk-would-do = Değişecek
bulk-already-so = Zaten öyle
bulk-would-refuse = Reddedilecek
bulk-done = Yapıldı
bulk-refused = Reddedildi
bulk-pending = Sırası gelmedi
bulk-outcome = Sonuç
bulk-why = Neden
bulk-deed = İşlem
bulk-by = Başlatan
bulk-no-items = Burada sipariş yok.
bulk-none-yet = Henüz toplu işlem yapılmadı. Başlamak için listeden sipariş seçin.
bulk-status-checking = Denetleniyor
bulk-status-checked = Kararınızı bekliyor
bulk-status-running = Yürütülüyor
bulk-status-done = Bitti
bulk-status-stopped = Durduruldu
bulk-status-discarded = Vazgeçildi
bulk-outcome-pending = Sırası gelmedi
bulk-outcome-done = Yapıldı
bulk-outcome-unchanged = Zaten öyle
bulk-outcome-refused = Reddedildi
bulk-why-order-confirm-not-placed = Verilmiş bir sipariş değil
bulk-why-order-confirm-needs-clarification = Netleştirilecek tespit var
bulk-why-order-confirm-on-hold = Bekletiliyor
bulk-why-order-hold-order-closed = Zaten kapandı
bulk-why-not-found = Böyle bir sipariş yok
said-bulk-nothing = Hiçbir sipariş seçilmedi.

## The story of an order

order-story = Geçmişin bölümleri
order-story-all = Tümü
order-story-work = İş
order-story-notes = Notlar
order-story-stock = Stok
order-story-people = Kişiler
