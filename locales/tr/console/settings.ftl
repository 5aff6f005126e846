### Pages: settings.

## Parts

settings-overview = Genel bakış
settings-channels = Satış kanalları
settings-channels-detail = Siparişlerin geldiği yerler: para birimi, fiyatlar, vergiler ve teslimat.
settings-locations = Lokasyonlar
settings-locations-detail = Stokun bulunduğu yerler ve önce hangisinin kullanılacağı.
settings-staff = Personel
settings-staff-detail = Burada kimin çalıştığı ve kimin neye yetkili olduğu.
settings-keys = API anahtarları
settings-keys-detail = Programların içeri girmek için gösterdiği anahtarlar.
settings-no-channel = Sipariş alan kanal yok. Bir kanal oluşturun, yoksa sipariş verilemez.
settings-no-location = Etkin lokasyon yok. Bir lokasyon oluşturun, yoksa stok tutulamaz.
settings-all = Tümünü göster
settings-open = Listeyi aç

## On every page

settings-name = Ad
settings-code = Kod
settings-state = Durum
settings-active = Etkin
settings-is-active = Etkin
settings-is-inactive = Etkin değil
settings-yes = Evet
settings-no = Hayır
settings-pages = Liste sayfaları
settings-first = İlk sayfa
settings-next = Sonraki sayfa
settings-rows-hint = Bir satırı kaldırmak için içini boşaltın.
settings-more-rows = Daha fazla satır
settings-preview = Neler değişecek
settings-apply = Uygula
settings-edit = Yeniden değiştir
settings-meanwhile = Bu arada biri bunu değiştirdi. Yazdıklarınız duruyor; yeniden kaydederseniz şu anki bilgilerin yerine geçer.
settings-kept = Şu anda kayıtlı
settings-typed = Sizin yazdığınız

## Channels

channel-new = Yeni kanal
channel-facts = Kanal
channel-currency = Para birimi
channel-currency-hint = Üç harf, örneğin RSD veya EUR. Sonradan değiştirilemez.
channel-price-mode = Fiyatlar
price-mode-inclusive = Vergi dahil
price-mode-exclusive = Vergi hariç
channel-code-hint = Küçük harfler, rakamlar, - ve _; programlar kanalı bununla anar. Sonradan değiştirilemez.
channel-number-prefix = Sipariş numaralarının başı
channel-number-prefix-hint = Büyük harfler, rakamlar, - ve /. Başı aynı olan kanallar birlikte numaralanır. Sonradan değiştirilemez.
channel-fixed = Siparişler bunlara göre oluşturulduğu için değişmezler.
channel-takes-orders = Sipariş alır
channel-customers = Müşteriler ve siparişler
channel-country = Ülke
channel-country-hint = Ülkesi belirtilmeyen telefon ve adresler ile vergiler için.
channel-requires = Siparişte bulunması gerekenler
channel-requires-hint = Bunlar eksikse sipariş saklanır ve netleştirilmeyi bekler.
required-contact = Telefon veya e-posta
required-address = Adres
required-delivery-method = Teslimat yöntemi
channel-stock = Stok
channel-shortage = Stok yetmediğinde
shortage-refuse = Sipariş reddedilir
shortage-backorder = Sipariş stoku bekler
channel-reservation = Rezervasyon süresi (saniye)
channel-reservation-hint = Ödeme sırasında ürünün ne kadar tutulacağı: 900, çeyrek saattir.
channel-pool = Stokunu sattığı lokasyonlar
channel-pool-hint = Hiçbiri işaretli değilse: tüm etkin lokasyonlar.
channel-pool-all = Tüm etkin lokasyonlar
channel-tax-rules = Vergiler
channel-tax-hint = Kendi oranı olmayan kalemler için teslimat ülkesine ve vergi sınıfına göre oran. Ülke için kural yoksa kanalın kendi ülkesininki geçerlidir. Oranı olmayan sipariş netleştirilmeyi bekler; vergi uygulamayan 0 yazar.
channel-tax-country = Ülke
channel-tax-class = Vergi sınıfı
channel-tax-percent = Oran (yüzde)
channel-tax-of = Vergi { $country }, { $class }
channel-tax-example = { $percent }: { $sum } için { $tax }
channel-methods = Teslimat yöntemleri
channel-methods-hint = Hiç yoksa siparişin belirttiği her yöntem olduğu gibi kabul edilir.
channel-method-of = Teslimat { $code }
channel-zones = Bölgeler
channel-zones-hint = Bölgeler: ülke ve posta kodunun başı, virgülle ayrılmış, örneğin RS 11, RS 21, RO; boşsa her yer.
channel-everywhere = her yer
channel-collected = Müşteri teslim alır
channel-preview-detail = Vergiler bundan sonraki siparişler için değişir. Verilmiş siparişlerinki aynı kalır.
channel-preview-new = Kod, para birimi, fiyat türü ve numaraların başı kanal oluşturulduktan sonra değiştirilemez.

## Locations

location-new = Yeni lokasyon
location-facts = Lokasyon
location-kind = Tür
location-code-hint = Programlar ve dosyalar lokasyonu bununla anar.
location-priority = Öncelik
location-priority-hint = 0 ile 1000 arası; stok siparişlere ayrılırken önce en küçüğüne bakılır.
location-serves = Siparişlere stok verir
location-coordinates = Haritada
location-latitude = Enlem
location-longitude = Boylam
location-coordinates-hint = Derece olarak, örneğin 44,8125 ve 20,4612; güney ve batı eksi ile.

## Staff

staff-new = Kişi ekle
staff-none = Henüz personel yok. İlk kişiyi ekleyin.
staff-facts = Kişi
staff-email-hint = Bununla giriş yapar.
staff-role = Rol
staff-may-log-in = Giriş yapabilir
staff-inactive-hint = Bu olmadan bütün oturumlar hemen sonlanır; yaptıkları kalır.
staff-oneself = Bu sizsiniz. Kendi parolanız ve oturumlarınız tercihlerinizdedir.
staff-password-detail = Parolayı kendisine siz söyleyin. Parola belirlenince bütün oturumları sonlanır.
staff-sessions-detail = Telefon kaybolduğunda veya biri ayrıldığında: her tarayıcının yeniden giriş yapması gerekir.
staff-end-sessions = Bütün oturumları sonlandır

## API keys

key-new = Yeni API anahtarı
keys-none = API anahtarı yok. Web mağazası veya başka bir program için bir anahtar oluşturun.
key-name-hint = Ne için olduğu, örneğin web mağazası.
key-permissions = Yetkileri
key-permissions-hint = Yalnızca programın gerek duydukları.
key-may = { $count ->
    [one] { $count } yetki
   *[other] { $count } yetki
}
key-made = Oluşturma
key-expires = Geçerlilik sonu
key-expires-hint = Boş bırakılırsa iptal edilene kadar geçerlidir.
key-never = Süresiz
key-works = Geçerli
key-expired = Süresi doldu
key-revoked = İptal edildi
key-make = Anahtarı oluştur
key-made-title = API anahtarı oluşturuldu
key-shown-once = Anahtarı şimdi kopyalayın. Yalnızca bir kez gösterilir ve yeniden istenemez.
key-token = Anahtar
key-copy = Kopyala
key-copied = Kopyalandı
key-kept = Sakladım
key-revoke = İptal et
key-revoke-title = API anahtarını iptal et
key-revoke-detail = Bu anahtarı kullanan programlar hemen reddedilir. İptal edilen anahtar bir daha çalışmaz.
key-revoke-expired = Bu anahtarın süresi zaten doldu; iptal etmek hiçbir program için bir şey değiştirmez.
key-revoked-already = Bu anahtar zaten iptal edilmiş.

## What a deed has to say

said-channel-made = Kanal oluşturuldu.
said-channel-saved = Kanal kaydedildi.
said-location-made = Lokasyon oluşturuldu.
said-location-saved = Lokasyon kaydedildi.
said-staff-made = Kişi eklendi. Giriş yapabilmesi için bir parola belirleyin.
said-staff-saved = Kişi kaydedildi.
said-staff-password-set = Parola belirlendi ve kişinin bütün oturumları sonlandırıldı.
said-staff-sessions-ended = Kişinin bütün oturumları sonlandırıldı.
said-key-revoked = API anahtarı iptal edildi.

## One’s own sessions

preferences-this-session = Bu oturum
preferences-session-since = giriş { $at }
preferences-session-seen = son kullanım { $ago }
preferences-browser-unknown = Adını söylemeyen tarayıcı
