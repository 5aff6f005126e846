### What stands around every page of the console, and the pages for coming in.

## Frame

frame-skip = İçeriğe geç
frame-menu = Menü
frame-search = Arama
frame-search-hint = Numara, ad, telefon, stok kodu…
frame-language = Dil
frame-save = Kaydet
frame-close = Kapat
frame-cancel = Vazgeç
frame-nothing-here = Bu adreste bir şey yok. Yukarıdan arayın veya genel bakıştan başlayın.
frame-logout = Çıkış yap
frame-needs-you = { $count ->
    [one] { $count } kayıt ilgi bekliyor
   *[other] { $count } kayıt ilgi bekliyor
}
live-new-orders = Yeni sipariş: #. Göster

menu-home = Genel bakış
menu-orders = Siparişler
menu-customers = Müşteriler
menu-stock = Stok
menu-catalog = Ürünler
menu-imports = İçe aktarma
menu-jobs = İşler
menu-settings = Ayarlar
menu-preferences = Tercihler

## Keys

keys-title = Klavye kısayolları
keys-search = Her şeyde ara
keys-new = Telefonla yeni sipariş
keys-rows = Listede aşağı ve yukarı
keys-open = Satırı aç
keys-select = Satırı seç
keys-edit = Açık olanı değiştir
keys-help = Bu kısayollar
keys-close = Kapat

## Time

time-now = şimdi
time-minutes-ago = { $count } dk önce
time-hours-ago = { $count } sa önce
time-days-ago = { $count ->
    [one] { $count } gün önce
   *[other] { $count } gün önce
}
time-in-minutes = { $count } dk sonra
time-in-hours = { $count } sa sonra
time-in-days = { $count ->
    [one] { $count } gün sonra
   *[other] { $count } gün sonra
}

## Coming in

login-title = Giriş
login-email = E-posta
login-password = Parola
login-submit = Giriş yap
login-session-over = Oturumunuz sona erdi. Giriş yapın, kaldığınız yere dönersiniz.
login-typed-kept = Oturumunuz sona erdi. Yazdıklarınız saklandı: giriş yapıp yeniden gönderin.
login-back-title = Yeniden giriş yaptınız
login-back-detail = Oturumunuz sona ermeden önce yazdıklarınız burada.
login-back-send = Şimdi gönder
login-back-leave = Gönderme

welcome-title = Mağazanıza hoş geldiniz
welcome-detail = Henüz kimse giriş yapamıyor. Sahibin hesabını oluşturun; sahip her şeyi yapabilir.
welcome-name = Adınız
welcome-password-hint = En az 10 karakter. Kimsenin tahmin edemeyeceği birkaç kelime iyi bir parola olur.
welcome-submit = Hesabı oluştur

## Preferences

preferences-look = Dil ve tema
preferences-browser-language = Tarayıcıdaki gibi
preferences-theme = Tema
preferences-password = Parola
preferences-old-password = Şimdiki parola
preferences-new-password = Yeni parola
preferences-set-password = Parolayı değiştir
preferences-sessions = Oturumlar
preferences-sessions-detail = Size ait olmayan bir bilgisayarda giriş yaptıysanız bu oturum dışındaki bütün oturumları sonlandırın.
preferences-end-sessions = Diğer oturumları sonlandır

## What a deed has to say

said-welcome = Hesabınız oluşturuldu ve giriş yaptınız.
said-preferences-saved = Kaydedildi.
said-password-set = Parola değiştirildi. Diğer bütün oturumlar sonlandırıldı.
said-sessions-ended = Diğer oturumlar sonlandırıldı.

## When something does not go

refused-back = Geri
refused-home = Genel bakışa dön
refused-request = Bu isteğin sunucu günlüğündeki kimliği:

address-name = Alıcı
address-company = Şirket
address-street = Sokak ve kapı numarası
address-street2 = Kat, daire, giriş
address-postcode = Posta kodu
address-city = Şehir/ilçe
address-region = İl
address-country = Ülke
address-phone = Alıcının telefonu
