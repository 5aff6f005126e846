### Pages: stock.

## Where the stock is

stock-where = Stok nerede
stock-bar = { $location }: eldeki { $on_hand }, satılabilir { $available }
stock-location = Konum
stock-skus = Ürün çeşidi
stock-total = Toplam

## Units of a level

stock-on-hand = Eldeki
stock-available = Satılabilir
stock-claimed = Ayrılmış
stock-kept-back = Alıkonulan
stock-reserved = Rezerve
stock-allocated = Siparişe ayrılmış
stock-safety = Emniyet stoku
stock-quarantine = Karantina
stock-damaged = Hasarlı

## The list

stock-views = Hangi ürünler
stock-tab-all = Tümü
stock-tab-low = Az veya tükendi
stock-tab-backordered = Bekleyen siparişli
stock-search = Kod, ad veya barkod
stock-everywhere = Tüm konumlar
stock-low-at = Kaç adet ve altı az sayılsın
stock-show = Göster
stock-chip-text = Arama: { $text }
stock-chip-location = Konum: { $location }
stock-chip-low = En çok { $units } satılabilir
stock-chip-remove = Bu filtreyi kaldır
stock-caption = Ürün ve konuma göre satılabilir adet
stock-available-all = Toplam satılabilir
stock-standing = Durum
stock-of-on-hand = Eldeki: { $count }
stock-out = Tükendi
stock-low = Az
stock-waited-for = Sipariş bekliyor
stock-empty = Henüz ürün yok. İlkini ekleyin.
stock-empty-filter = Bu görünüme uyan ürün yok.
stock-empty-page = Bu sayfada artık bir şey yok.
stock-all = Tüm stoku göster
stock-first-page = İlk sayfa
stock-next-page = Sonraki sayfa

## One SKU

stock-waiting-units = { $count ->
    [one] Siparişler { $count } adet bekliyor
   *[other] Siparişler { $count } adet bekliyor
}
stock-to-sku = Ürüne git
stock-levels = Konuma göre
stock-none-yet = Henüz hiçbir konumda olmadı. Başlamak için mal kabul edin.
stock-ledger = Hareketler
stock-ledger-empty = Burada henüz hareket yok.
stock-when = Ne zaman
stock-what = Ne
stock-change = Değişim
stock-cause = Sipariş veya neden
stock-who = Kim
stock-older = Daha eski
stock-by-key = API anahtarı { $name }
stock-by-customer = Bir müşteri
stock-by-program = Comanda: { $name }
stock-kit = Set
stock-kit-detail = Setin kendi stoku yoktur. Satıldığında parçalarından oluşturulur.
stock-kit-available = Eldeki parçalardan yapılabilen: { $count }
stock-service = Hizmetler stokta sayılmaz.

## Moving stock

stock-move = Stoku değiştir
stock-deed-receive = Mal kabul
stock-deed-adjust = Düzelt
stock-deed-transfer = Aktar
stock-deed-safety = Emniyet stoku
stock-arrived = Gelen adet
stock-note = Not
stock-note-hint = Örneğin irsaliye numarası. Boş kalabilir.
stock-bucket = Hangisi
stock-delta = Kaç adet
stock-delta-hint = Artış: 3. Azalış: -3.
stock-reason = Neden
stock-reason-hint = Örneğin: sayıldı, kırıldı, bulundu.
stock-from = Nereden
stock-to = Nereye
stock-moved = Aktarılacak adet
stock-safety-hint = Orada bu kadar adet hiç satılmaz.
stock-preview = Olacak olan
stock-units = Adet
stock-before = Önce
stock-after = Sonra
stock-apply = Uygula
stock-otherwise = Ya da başka türlü
stock-preview-button = Önizle

## Receiving many at once

stock-receive-title = Mal kabulü
stock-receive-detail = Satır satır okutun veya yazın.
stock-receive-keys = Enter sonraki alana, boş satırda önizlemeye geçer. Sayısız satır bir adet sayılır.
stock-code-or-barcode = Kod veya barkod
stock-on-hand-after = Sonraki stok
stock-unknown-code = Bilinmiyor

## What a deed has to say

said-stock-received = Kabul edildi.
said-stock-received-all = Kabul edildi. Sonraki teslimat girilebilir.
said-stock-adjusted = Düzeltildi.
said-stock-transferred = Aktarıldı.
said-stock-safety-set = Emniyet stoku ayarlandı.
