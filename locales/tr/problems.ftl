### What is wrong and what would be right: the sentences of problems, by code.

## The request itself

problem-request-body-unreadable = İstek gövdesi tamamlanmadan kesildi. İsteği yeniden gönderin.
problem-request-header-malformed = İsteğin bir başlığı doğru yazılmamış. Hangisi olduğuna ve nasıl yazıldığına bakın.
problem-request-json-malformed = İstek gövdesi geçerli bir JSON değil: satır { NUMBER($line, useGrouping: "false") }, sütun { NUMBER($column, useGrouping: "false") }. O noktada düzeltin ve UTF-8 olarak gönderin.
problem-request-media-type = İstek gövdesi { $expected } olarak gönderilmelidir. Content-Type başlığına bu değeri yazın.
problem-request-too-large = İstek gövdesi çok büyük. En fazla { $max_bytes } bayt olabilir; birkaç istekte gönderin.
problem-request-path-unknown = Bu adreste bir şey yok. Var olan adresler için /api/docs sayfasına bakın.
problem-request-method-unknown = Bu adres bu yöntemi kabul etmiyor. Kabul edilenler Allow başlığındadır.
problem-not-found =
    { $kind ->
        [order] “{ $name }” diye bir sipariş yok.
        [hold] “{ $name }” diye bir bekletme yok.
        [finding] “{ $name }” diye bir tespit yok.
        [reservation] “{ $name }” diye bir rezervasyon yok.
        [customer] “{ $name }” diye bir müşteri yok.
        [user] “{ $name }” diye bir çalışan yok.
        [api_key] “{ $name }” diye bir API anahtarı yok.
        [job] “{ $name }” diye bir iş yok.
        [channel] “{ $name }” diye bir satış kanalı yok.
        [sku] “{ $name }” diye bir ürün yok.
        [location] “{ $name }” diye bir lokasyon yok.
        [view] “{ $name }” diye bir görünüm yok.
        [bulk_run] “{ $name }” diye bir toplu işlem yok.
       *[other] “{ $name }” adında bir şey yok.
    } Adı denetleyin.
problem-version-stale = Bu arada değiştirilmiş: okuduğunuz sürüm { NUMBER($expected, useGrouping: "false") }, şimdiki sürüm { NUMBER($actual, useGrouping: "false") }. Yeniden okuyun ve değişikliğinizi yineleyin.
problem-idempotency-key-reused = Bu Idempotency-Key başka bir istek için kullanılmış. Her yeni istek için yeni bir anahtar kullanın.
problem-internal = Bizim tarafımızda bir hata oluştu; hiçbir şey değişmedi. Yeniden deneyin; yinelenirse yöneticiye isteğin kimliğini bildirin.
problem-service-unavailable = Veritabanına şu anda ulaşılamıyor. Birkaç saniye sonra isteği aynı Idempotency-Key ile yineleyin.

## Who asks

problem-auth-key-missing = İstekte API anahtarı yok. Anahtarı Authorization başlığında, Bearer sözcüğünden sonra gönderin.
problem-auth-key-invalid = API anahtarı bilinmiyor, iptal edilmiş ya da süresi dolmuş. Geçerli bir anahtar kullanın.
problem-auth-permission-missing = Bunun için gerekli yetkiniz yok: “{ $permission }”. Yöneticiden isteyin.
problem-auth-session-missing = Oturumunuz sona erdi ya da hiç başlamadı. Giriş yapın.
problem-auth-form-foreign = Bu form bu konsolun bir sayfasından gönderilmedi ya da oturumunuzdan eski. Sayfayı yeniden açın ve oradan gönderin.
problem-auth-login-failed = E-posta adresi veya parola doğru değil ya da bunlarla giriş kapalı. İkisini de kontrol edin; bir sahip yeni parola belirleyebilir.
problem-auth-too-many-attempts =
    Çok fazla başarısız deneme oldu. { $seconds ->
        [one] { $seconds } saniye
       *[other] { $seconds } saniye
    } sonra yeniden deneyin.

## Places of a request

problem-header-malformed = Başlık doğru yazılmamış. Şöyle yazılır: { $expected }
problem-json-unknown-field =
    Burada “{ $field }” diye bir alan yok. { $expected_length ->
        [0] Hiçbir alan beklenmiyor.
       *[other] Kullanılabilecek alanlar: { $expected }.
    }
problem-json-missing-field = “{ $field }” alanı eksik. Bu alanı ekleyin.
problem-json-duplicate-field = “{ $field }” alanı iki kez geçiyor. Birini bırakın.
problem-json-unknown-value = Bu değer burada kullanılamaz. Kullanılabilecek değerler: { $expected }.
problem-json-wrong-type =
    Değerin türü yanlış. Beklenen: { $expected ->
        [null] null
        [boolean] true ya da false
        [integer] tam sayı
        [number] sayı
        [string] tırnak içinde metin
        [array] liste
       *[object] nesne
    }; verilen: { $got ->
        [null] null
        [boolean] true ya da false
        [integer] tam sayı
        [number] sayı
        [string] tırnak içinde metin
        [array] liste
       *[object] nesne
    }.
problem-json-invalid-value =
    Bu değer doğru olamaz. { $expected ->
        [instant] Saat dilimiyle birlikte bir an yazın; örneğin { $example }.
        [identifier] { $example } biçiminde bir kimlik yazın.
        [integer] En çok { $example } olan bir tam sayı yazın.
       *[other] Buraya ne yazılabileceği /api/docs sayfasında.
    }
problem-parameter-duplicate = Bu parametre yalnızca bir kez verilebilir. Birini bırakın.
problem-parameter-invalid = Parametrenin bu değeri kullanılamaz. Beklenen: { $expected }.
problem-parameter-missing = Bu parametre eksik. Adrese ekleyin.
problem-parameter-unknown = Bu adres bu parametreyi tanımıyor. Parametreyi çıkarın ya da yazılışını denetleyin.

## Titles by status

title-400 = İstek okunamıyor
title-401 = Geçerli bir API anahtarı gerekli
title-403 = Yetki eksik
title-404 = Bulunamadı
title-405 = Bu yöntem burada kullanılamaz
title-409 = Şu anki durumda yapılamaz
title-412 = Bu arada değiştirilmiş
title-413 = İstek çok büyük
title-415 = İçerik türü desteklenmiyor
title-422 = İçerik düzeltilmeli
title-429 = Çok fazla deneme
title-500 = Bizim tarafımızda bir hata
title-503 = Şu anda kullanılamıyor

## A request as a whole

problem-request-invalid = İstekte hatalar var. Düzeltilmesi gereken her alan, doğrusuyla birlikte belirtilmiştir.

## Texts

problem-text-empty = Bu alan boş bırakılamaz. Bir metin girin.
problem-text-too-long =
    Metin çok uzun. { $max ->
        [one] En fazla { $max } karakter olabilir.
        [other] En fazla { $max } karakter olabilir.
       *[missing] Kısaltın.
    }
problem-text-control-character = Metinde görünmeyen bir denetim karakteri var. Metni yapıştırmak yerine yeniden yazın.

## Sums, currencies, taxes, quantities

problem-money-negative = Tutar sıfırdan küçük. Sıfır ya da daha büyük bir tutar girin.
problem-money-not-a-number = Bu bir tutar değil. Yalnızca rakam yazın, ondalıkları noktayla ayırın; örneğin 1299 ya da 1299.5.
problem-money-too-many-decimals =
    Tutarın ondalık basamağı çok fazla. { $decimals ->
        [0] { $currency } tutarlarında ondalık basamak yoktur.
       *[other] { $currency } tutarlarında en fazla { $decimals } ondalık basamak olabilir.
    }
problem-money-out-of-range = Tutar çok büyük ya da sıfırdan küçük. Ondalıklardan önceki noktanın eksik olup olmadığına bakın.
problem-currency-unknown = Bu kodla bir para birimi yok. ISO 4217’ye göre üç harfli bir kod yazın; örneğin TRY ya da EUR.
problem-currency-foreign = Bu siparişin bütün tutarları, satış kanalının para birimi olan { $expected } cinsinden olmalıdır.
problem-tax-rate-invalid = Vergi oranı 0 ile 100 arasında, en fazla dört ondalık basamaklı bir yüzdedir; örneğin 20 ya da 7.7.
problem-quantity-out-of-range =
    Miktar { $min ->
        [one] { $min }
        [other] { $min }
       *[missing] 1
    } ile { $max } arasında bir tam sayı olmalıdır; girilen değer: { $got }.

## Languages, countries, postcodes

problem-locale-unknown = Comanda bu dili bilmiyor. Şu kodlardan birini yazın: en, sr-Latn, sr-Cyrl, ru, ro, tr.
problem-country-unknown = Bu kodla bir ülke yok. ISO 3166’ya göre iki harfli bir kod yazın; örneğin TR ya da RS.
problem-postcode-missing = Posta kodu eksik. Bu ülkede posta kodu zorunludur.
problem-postcode-wrong-shape = Bu ülkenin posta kodları farklı yazılır. Rakamları denetleyin.
problem-postcode-unknown-province = Türkiye’de posta kodu 01 ile 81 arasında bir il numarasıyla başlar. İlk iki rakamı denetleyin.

## Phones and e-mail addresses

problem-phone-empty = Telefon numarası boş. Numarayı girin; örneğin +90 532 123 45 67.
problem-phone-not-a-number = Bu bir telefon numarası değil. Yalnızca rakam, başta artı işareti ve alışılmış ayırıcılar kullanın.
problem-phone-too-short = Telefon numarası çok kısa. Eksik rakam olup olmadığına bakın.
problem-phone-too-long = Telefon numarası çok uzun. Fazla rakam olup olmadığına bakın.
problem-phone-impossible-for-country = Bu ülkede böyle bir telefon numarası yok. Ülke kodunu ve rakamları denetleyin.
problem-email-empty = E-posta adresi boş. Adresi girin; örneğin ayse@example.com.
problem-email-missing-at = E-posta adresinde @ işareti yok. Adres ayse@example.com biçiminde yazılır.
problem-email-local-part = E-posta adresinin @ işaretinden önceki bölümü doğru olamaz. Boşluk ya da fazla karakter olup olmadığına bakın.
problem-email-domain = E-posta adresinin @ işaretinden sonraki bölümü bir alan adı değil. Alan adı example.com biçiminde yazılır.
problem-email-too-long = E-posta adresi, posta sistemlerinin izin verdiğinden uzun: @ işaretinden önce en fazla 64, toplamda en fazla 254 karakter.

## Placing an order

problem-order-no-lines = Siparişte hiç satır yok. En az bir satır ekleyin.
problem-order-too-many-lines = Siparişte çok fazla satır var. En fazla { $max } satır olabilir; siparişi birkaç siparişe bölün.
problem-order-placed-in-future = Sipariş gelecekte verilmiş olamaz. Tarihi ve saat dilimini denetleyin.
problem-order-sum-out-of-range = Siparişin toplamı izin verilenden büyük. Fiyatları ve miktarları denetleyin ya da siparişi birkaç siparişe bölün.
problem-order-discount-too-large = İndirimlerin toplamı ürünlerin fiyatından büyük. İndirimleri azaltın.
problem-line-discount-too-large = İndirim, satırın fiyatından büyük. İndirimi azaltın.
problem-line-sku-unknown = “{ $sku }” stok kodlu (SKU) bir ürün yok. Kodu denetleyin ya da önce ürünü ekleyin.
problem-line-sku-inactive = “{ $sku }” stok kodlu (SKU) ürün artık satılmıyor. Başka bir ürün seçin ya da bu ürünü yeniden etkinleştirin.
problem-line-out-of-stock =
    “{ $sku }” için { $wanted } adet isteniyor, { $available ->
        [0] ancak hiç yok
       *[other] ancak yalnızca { $available } adet var
    }.
problem-delivery-window-reversed = Teslimat aralığı başlamadan bitiyor. Başlangıçtan sonra bir bitiş seçin.
problem-order-place-not-a-draft = Yalnızca taslak sipariş verilebilir. Bu siparişin durumu: “{ $status }”.
problem-order-place-channel-inactive = Satış kanalı şu anda sipariş almıyor. Kanalı yeniden etkinleştirin ya da başka bir kanal seçin.
problem-order-place-out-of-stock = Siparişin { $lines } satırı için yeterli stok yok. Miktarları azaltın ya da bu satırları çıkarın.
problem-order-external-reference-taken = Satış kanalında “{ $reference }” referanslı, içeriği farklı bir sipariş zaten var: { $number } numaralı sipariş. O siparişi değiştirin ya da başka bir referans kullanın.

## Working on an order

problem-order-confirm-not-placed = Yalnızca verilmiş bir sipariş onaylanabilir. Bu siparişin durumu: “{ $status }”.
problem-order-confirm-needs-clarification = Siparişte { $count } açık tespit var. Yanlış olanı düzeltin ya da bir gerekçeyle kabul edin, sonra onaylayın.
problem-order-confirm-on-hold = Sipariş bekletiliyor: { $count } bekletme var. Önce bekletmeyi kaldırın.
problem-order-hold-order-closed = Sipariş kapandı, artık bekletilemez. Durumu: “{ $status }”.
problem-order-release-order-closed = Sipariş kapandı, üzerinde artık çalışılamaz. Durumu: “{ $status }”.
problem-order-release-hold-unknown = Siparişte böyle bir bekletme yok. Siparişi yenileyin ve bekletmelerinden birini seçin.
problem-order-cancel-order-closed = Sipariş kapandı, artık iptal edilemez. Durumu: “{ $status }”.
problem-order-cancel-line-unknown = Siparişte { NUMBER($line, useGrouping: "false") } numaralı satır yok. Siparişi yenileyin ve satırlarından birini seçin.
problem-order-cancel-too-many =
    { $open ->
        [0] { NUMBER($line, useGrouping: "false") } numaralı satırda iptal edilecek açık adet kalmadı.
       *[other] { NUMBER($line, useGrouping: "false") } numaralı satırda yalnızca { $open } açık adet var. Bundan fazlasını iptal etmeyin.
    }
problem-order-assign-manager-user-inactive = { $name } şu anda iş almıyor. Etkin olan birini seçin.
problem-order-override-finding-order-closed = Sipariş kapandı, tespitleri artık kabul edilemez. Durumu: “{ $status }”.
problem-order-override-finding-finding-unknown = Siparişte böyle bir tespit yok. Siparişi yenileyin ve tespitlerinden birini seçin.
problem-order-override-finding-already-fixed = Yanlış olan zaten düzeltildi; kabul edilecek bir şey yok.
problem-order-override-finding-not-overridable = Bu tespit kabul edilemez: satırı kimse toplayamaz. Var olan bir ürünü belirtin ya da satırı iptal edin.
problem-order-amend-order-closed = Sipariş kapandı, artık değiştirilemez. Durumu: “{ $status }”.
problem-order-amend-line-unknown = Siparişte { NUMBER($line, useGrouping: "false") } numaralı satır yok. Siparişi yenileyin ve satırlarından birini seçin.
problem-order-amend-price-settled = { NUMBER($line, useGrouping: "false") } numaralı satırın fiyatı var. Fiyat yalnızca fiyatı olmayan bir satıra verilebilir.
problem-order-amend-tax-settled = { NUMBER($line, useGrouping: "false") } numaralı satırın vergi oranı var. Oran yalnızca oranı olmayan bir satıra verilebilir.
problem-order-amend-line-settled = { NUMBER($line, useGrouping: "false") } numaralı satırın ürünü belli, değiştirilemez. Satırı iptal edin ve öteki ürünü sipariş edin.
problem-order-amend-customer-fixed = Sipariş zaten bir müşteriye ait, başkasına aktarılamaz. Müşteriyi belirtmeyin.

## Reservations

problem-reservation-line-count = Bir rezervasyonda 1 ile { $max } arasında satır olur. Satır ekleyin ya da birkaç rezervasyona bölün.
problem-reservation-out-of-stock = Rezervasyon için { $skus } üründe yeterli stok yok. Miktarları azaltın ya da bu satırları çıkarın.
problem-reservation-unknown = Böyle bir rezervasyon yok. Belirtmeyin ya da yeni bir rezervasyon yapın.
problem-reservation-expired = Rezervasyonun süresi doldu ({ $expired_at }). Yeni bir rezervasyon yapın.
problem-reservation-converted = Rezervasyon zaten bir siparişe geçti. Yeni bir rezervasyon yapın.
problem-reservation-released = Rezervasyon bırakıldı. Yeni bir rezervasyon yapın.
problem-reservation-other-channel = Rezervasyon başka bir satış kanalına ait. Siparişin kendi kanalından bir rezervasyon kullanın.

## SKUs

problem-sku-code-invalid = Stok kodu (SKU) tek satırda 1 ile 64 karakter arasında olmalıdır.
problem-sku-name-invalid = Ürün adı tek satırda 1 ile 300 karakter arasında olmalıdır.
problem-sku-barcode-invalid = Barkod tek satırda 1 ile 80 karakter arasında olmalıdır. Barkod yoksa belirtmeyin.
problem-sku-tax-class-invalid = Vergi sınıfı tek satırda 1 ile 40 karakter arasında olmalıdır; örneğin standard.
problem-sku-weight-out-of-range = Ağırlık gram olarak, 0 ile 10.000.000 arasında girilir.
problem-sku-price-twice = Aynı para biriminde iki fiyat var. Birini bırakın.
problem-sku-kit-without-parts = Bir sette en az bir parça olmalıdır. Parça ekleyin ya da başka bir tür seçin.
problem-sku-parts-only-in-kits = Yalnızca setlerin parçası olur. Parçaları çıkarın ya da set türünü seçin.
problem-sku-too-many-parts = Bir sette en fazla 100 parça olabilir.
problem-sku-part-twice = Aynı parça sette iki kez geçiyor. Birini bırakın ve miktarını girin.
problem-sku-part-is-itself = Bir set kendi parçası olamaz. Başka bir parça seçin.

## Channels

problem-channel-unknown = Bu kodla bir satış kanalı yok. Mağazanın kanallarından birinin kodunu yazın.
problem-channel-code-invalid = Satış kanalı kodu 1 ile 40 karakter arasında olmalıdır: a-z arası küçük harfler, rakamlar, - ve _.
problem-channel-name-invalid = Satış kanalının adı tek satırda 1 ile 120 karakter arasında olmalıdır.
problem-channel-number-prefix-invalid = Sipariş numarasının başı en fazla 12 karakter olabilir: A-Z arası büyük harfler, rakamlar, - ve /.
problem-channel-reservation-ttl-out-of-range = Bir rezervasyon 1 saniye ile bir gün (86.400 saniye) arasında sürer.
problem-channel-too-many-settings = Bir satış kanalında lokasyon, teslimat yöntemi, koşul ve vergi kuralı türlerinin her birinden en fazla 500 olabilir.
problem-delivery-method-code-invalid = Teslimat yöntemi kodu 1 ile 40 karakter arasında olmalıdır: a-z arası küçük harfler, rakamlar, - ve _.
problem-delivery-method-twice = İki teslimat yönteminin kodu aynı. Birine başka bir kod verin.
problem-tax-rule-twice = Aynı ülke ve vergi sınıfı için iki vergi kuralı var. Birini bırakın.

## Customers and staff

problem-customer-unknown = Böyle bir müşteri yok. Var olan bir müşteriyi seçin ya da kimliği belirtmeyin.
problem-customer-merge-same-customer = Bir müşteri kendisiyle birleştirilemez. İki farklı kayıt seçin.
problem-customer-merge-already-merged = İki müşteriden biri daha önce başka bir kayıtla birleştirilmiş. Korunan kaydı seçin.
problem-customer-merge-too-many-contacts = İki müşterinin telefon, e-posta adresi ya da adreslerinin toplamı { $max } sınırını aşardı. Önce bazılarını silin.
problem-user-unknown = Çalışanlar arasında bu kimlikle kimse yok. Çalışan listesinden birini seçin.

## Stock and locations

problem-stock-adjust-below-zero =
    { $present ->
        [0] Düşülecek bir şey yok.
       *[other] En fazla { $present } adet düşülebilir.
    } Stok sıfırın altına inemez.
problem-stock-adjust-below-claims =
    { $unclaimed ->
        [0] Bütün adetler siparişlere ya da rezervasyonlara ayrılmış.
       *[other] Yalnızca { $unclaimed } adet siparişlere ve rezervasyonlara ayrılmamış.
    } Önce ayrılan stoku bırakın ya da daha az düşün.
problem-stock-transfer-same-location = Ürün bir lokasyondan aynı lokasyona aktarılamaz. Başka bir hedef seçin.
problem-stock-transfer-below-claims =
    { $unclaimed ->
        [0] Oradaki bütün adetler siparişlere ya da rezervasyonlara ayrılmış. Hiçbirini aktarmayın.
        [one] Orada yalnızca { $unclaimed } adet siparişlere ve rezervasyonlara ayrılmamış. Bundan fazlasını aktarmayın.
        [other] Orada yalnızca { $unclaimed } adet siparişlere ve rezervasyonlara ayrılmamış. Bundan fazlasını aktarmayın.
       *[missing] Siparişlere ve rezervasyonlara ayrılmamış yeterli adet yok. Belirtilen satırların miktarlarını azaltın.
    }
problem-location-code-invalid = Lokasyon kodu tek satırda 1 ile 40 karakter arasında olmalıdır.
problem-location-name-invalid = Lokasyonun adı tek satırda 1 ile 120 karakter arasında olmalıdır.
problem-location-priority-out-of-range = Lokasyonun önceliği 0 ile 1.000 arasında bir tam sayıdır; en küçüğü önce gelir.
problem-location-coordinates-out-of-range = Yeryüzünde böyle bir yer yok. Enlem −90 ile 90 derece, boylam −180 ile 180 derece arasındadır; ikisi de derecenin milyonda biri olarak yazılır.

## Identities, keys, jobs, lists, files

problem-api-key-name-invalid = API anahtarının adı tek satırda 1 ile 120 karakter arasında olmalıdır.
problem-api-key-no-permissions = API anahtarı hiçbir şeye izin vermez. En az bir yetki verin.
problem-api-key-expiry-past = API anahtarının süresi şimdiden dolmuş olurdu. Gelecekte bir zaman seçin.
problem-api-key-token-shown-once = { $api_key } API anahtarı, bu Idempotency-Key ile yapılan ilk istekte oluşturuldu ve belirteci yalnızca bir kez gösterilir. Belirteç sizde yoksa anahtarı iptal edip yenisini oluşturun.
problem-cursor-invalid = Bu, bu listenin imleci değil. Önceki sayfayla gelen imleci kullanın ya da baştan başlamak için belirtmeyin.
problem-search-too-common = Bu aramaya sayılamayacak kadar çok sipariş uyuyor. Bir sözcük ya da sipariş numarası ekleyin.
problem-job-retry-running = İş şu anda yürütülüyor. Bitmesini bekleyin.
problem-job-retry-done = İş yapıldı, yeniden yürütülmez.
problem-job-dismiss-running = İş şu anda yürütülüyor. Bitmesini bekleyin.
problem-job-dismiss-done = İş yapıldı; vazgeçilecek bir şey yok.
problem-import-cancellation-unmatched =
    { $customer_length ->
        [0] İptal bir müşteri belirtmiyor, bu yüzden siparişi bulunamıyor.
       *[other] { $customer } numaralı müşterinin, içinde “{ $sku }” ürününden { $quantity } açık adet bulunan önceki bir siparişi yok.
    } Doğru siparişte elle iptal edin.
problem-import-order-refused = Aynı siparişin başka bir satırı reddedildi; bir sipariş ya bütünüyle içe aktarılır ya da hiç aktarılmaz. O satırı düzeltin ve siparişi yeniden içe aktarın.
problem-import-bad-debt = Burada satışların arasında tahsil edilemeyen bir alacak silinmiş; bu bir sipariş değil.
problem-import-channel-missing = Sipariş bir satış kanalı belirtmiyor. Kanalı belgede belirtin ya da bütün dosya için bir kanal seçin.
problem-import-document-invalid =
    { $problem_length ->
        [0] Belge geçerli bir JSON değil: { NUMBER($column, useGrouping: "false") }. sütun. Belgeyi o yerde düzeltin.
       *[other] Belge, okunabilecek bir sipariş değil. { $problem }
    }
problem-import-document-too-large = Belge çok büyük. En çok { $max_bytes } bayt olabilir.
problem-import-fee = Bu, mağazanın kendi gideri; hiçbir müşteriden alınmamış.
problem-import-row-malformed = Satırda { $cells } hücre, başlıkta { $columns } sütun var. İçinde ayırıcı bulunan hücreyi tırnak içine alın.
problem-import-rows-disagree = { NUMBER($row, useGrouping: "false") }. satırda “{ $text }”, { NUMBER($other, useGrouping: "false") }. satırda “{ $differs }” yazıyor. Bir siparişin satırları birbirini tutmalı; hücreyi bir satır dışında boş bırakın.
problem-import-stock-entry = Burada stok girilmiş: ne müşteri ne de fiyat var.
problem-import-write-off = Burada stok düşülmüş: miktar eksi, numara da bir iptalin numarası değil.
problem-import-channel-needed = Siparişlerin hangi satış kanalına ait olduğunu belirtin.
problem-import-column-missing = { $field } için bir sütun seçilmedi. Sipariş satırı onsuz olmaz.
problem-import-column-unknown = Dosyada “{ $column }” sütunu yok. Şunlar var: { $columns }.
problem-import-delimiter-invalid = Ayırıcı tek bir sade karakter olmalı; örneğin virgül, noktalı virgül ya da sekme.
problem-import-file-broken = Dosya bozuk ve sonuna kadar okunamıyor. Yeniden kaydedip bir daha verin.
problem-import-file-empty = Dosyada satır yok. İlk satırı sütunların adlarını vermeli.
problem-import-header-unreadable = İlk satır { $encoding } kodlamasında bir metin değil. Başka bir kodlama seçin.
problem-import-job-given-up = İçe aktarma çok fazla kez başarısız oldu ve bırakıldı. Yeniden başlatın: kaldığı yerden sürer.
problem-import-json-broken = Dosya bir JSON sipariş dizisi değil: { NUMBER($line, useGrouping: "false") }. satır, { NUMBER($column, useGrouping: "false") }. sütunda kesiliyor. Oraya kadar içe aktarılanlar kalır.
problem-import-json-not-utf8 = JSON, UTF-8 ile yazılır; bu dosya öyle değil.
problem-import-json-without-skus = JSON siparişlerinden ürün oluşturulamaz: katalog hakkında bir şey söylemezler. Önce ürünleri oluşturun.
problem-import-not-a-table = Bu dosya ne bir tablo ne de JSON. Bir çalışma kitabıysa “CSV UTF-8” olarak kaydedip onu verin.
problem-import-preset-column-missing = “{ $column }” sütunu eksik. Bu türden dosyalarda şunlar bulunur: { $columns }.
problem-import-preset-is-csv = Bu türden dosyalar CSV’dir, bu ise JSON.
problem-import-stop-ended = İçe aktarma zaten bitti; durdurulacak bir şey yok.
problem-import-taken-over = Aynı içe aktarmayı şu anda başkası sürdürüyor.
problem-import-timezone-unknown = “{ $timezone }” adında bir saat dilimi yok. Europe/Belgrade gibi yazın.
problem-import-unpacked-too-large = Dosya açıldığında { $max_mb } MB’tan büyük. Parçalara ayırın.
problem-import-utf16 = Dosya UTF-16 ile yazılmış. “CSV UTF-8” olarak kaydedip onu verin.
problem-upload-empty = Dosya boş.
problem-upload-too-large = Dosya { $max_mb } MB’tan büyük. Parçalara ayırın ya da gzip ile sıkıştırın.
problem-quantity-not-a-number = “{ $text }” bir tam sayı değil. Adedi rakamla yazın; örneğin 2.
problem-text-invalid-utf8 = “{ $column }” sütunundaki hücre { $encoding } kodlamasında bir metin değil. Dosyayı yeniden kaydedin ya da kodlamasını seçin.
problem-time-invalid = “{ $text }” bir zaman değil. Şu biçimlerden biriyle yazın: { $expected }.

## Names that are taken, fields that stay

problem-sku-code-taken = “{ $sku }” stok kodu (SKU) başka bir üründe kullanılıyor. Başka bir kod seçin.
problem-channel-code-taken = “{ $channel }” kodu başka bir satış kanalında kullanılıyor. Başka bir kod seçin.
problem-location-code-taken = “{ $location }” kodu başka bir lokasyonda kullanılıyor. Başka bir kod seçin.
problem-user-email-taken = Bu e-posta adresi başka bir çalışanda kayıtlı ({ $user }). Başka bir adres seçin.
problem-customer-reference-taken = Satış kanalında “{ $reference }” referansı başka bir müşteriye ait ({ $customer }). Başka bir referans seçin ya da iki müşteriyi birleştirin.
problem-channel-fixed-field =
    { $kept_length ->
        [0] Bu alan boş kalır, çünkü siparişler buna göre oluşturuldu. Boş bırakın.
       *[other] Bu alan “{ $kept }” olarak kalır, çünkü siparişler buna göre oluşturuldu.
    } Başka bir değer gerekiyorsa yeni bir kanal oluşturun.

## Customers, staff, addresses

problem-customer-empty = Bu müşteri hakkında hiçbir bilgi yok. Ad, şirket, telefon, e-posta adresi ya da referans girin.
problem-customer-too-many-contacts = Çok fazla kayıt var. Bir müşteride her türden en fazla { $max } kayıt olabilir.
problem-customer-merged = Bu müşteri başka bir müşteriyle birleştirildi. Onun yerine şunu değiştirin: { $into }.
problem-address-unknown = Müşterinin bu kimlikte bir adresi yok. Yeni bir adres eklemek için kimliği belirtmeyin.
problem-phone-country-missing = Telefon numarasında ülke kodu yok ve ülke bilinmiyor. Numarayı ülke koduyla yazın, örneğin +90 532 123 45 67, ya da ülkeyi belirtin.
problem-user-name-invalid = Ad tek satırda 1 ile 120 karakter arasında olmalıdır.
problem-user-last-owner = Bu, etkin olan son sahiptir. Önce başka birini sahip yapın.
problem-user-first-run-over = Mağazanın zaten bir sahibi var. Giriş yapın veya sahipten bir hesap isteyin.
problem-user-password-too-short = Parola 10 karakterden kısa. Daha uzun bir parola seçin; birkaç kelime iyi bir parola olur.
problem-user-password-too-long = Parola 200 karakterden uzun. Daha kısa bir parola seçin.
problem-user-password-personal = Parola kişinin kendi adı veya e-posta adresi. Başka bir parola seçin.
problem-user-password-common = Bu parola ilk denenenler arasında. Başka kimsenin aklına gelmeyecek bir parola seçin.
problem-user-password-wrong = Şimdiki parola doğru değil. Yeniden yazın.
problem-user-password-own = Kendi parolanız şimdiki parolanızla değiştirilir. İkisini de yazın.

## SKUs, stock, locations

problem-sku-unknown = “{ $sku }” stok kodlu (SKU) bir ürün yok. Kodu denetleyin.
problem-sku-barcode-shared = “{ $barcode }” barkodu birden çok üründe var. Kastedilen ürünün kodunu girin.
problem-sku-not-counted = “{ $sku }” bir set ya da hizmettir, stokta sayılmaz. Set için parçalarını belirtin.
problem-sku-kind-in-use =
    { $by ->
        [stock] Stokta bulundukça türü “mal” olarak kalmalıdır.
        [kit] Bir setin parçası oldukça türü “mal” olarak kalmalıdır.
        [backorder] Siparişler onu bekledikçe türü “mal” olarak kalmalıdır.
       *[other] Kullanımda oldukça türü “mal” olarak kalmalıdır.
    } Önce bunu çözün, sonra türü değiştirin.
problem-sku-part-unknown = “{ $sku }” parçası ürünler arasında yok. Kodu denetleyin ya da önce ürünü ekleyin.
problem-sku-part-not-goods = “{ $sku }” parça olamaz: bir set ya da hizmettir. Setin parçaları mal olmalıdır.
problem-sku-too-many-prices = Çok fazla fiyat var. Bir ürünün en fazla { $max } fiyatı olabilir, her para birimi için bir tane.
problem-stock-line-count = Bir seferde 1 ile { $max } arasında satır verin. Satır ekleyin ya da birkaç isteğe bölün.
problem-stock-sku-count = Bir seferde 1 ile { $max } arasında ürün belirtin.
problem-location-unknown = Bu kodla bir lokasyon yok. Mağazanın lokasyonlarından birinin kodunu yazın.

## Saved views

problem-view-name-invalid = Ad tek satırda 1 ile { $max } karakter arasında olmalıdır.
problem-view-query-invalid = Bu görünüm saklanamaz: adresi { $max } bayttan uzun ya da denetim karakteri içeriyor. Daha az filtre kullanın.
problem-view-too-many = Bu liste için zaten { $max } görünümünüz var, daha fazlası olamaz. Birini silin ya da birinin adıyla kaydedin.

## Bulk runs

problem-bulk-nothing-selected = Hiçbir sipariş seçilmedi. En az bir sipariş seçin.
problem-bulk-too-many = Çok fazla sipariş seçildi: en fazla { $max } olabilir. Seçimi daraltın ve işlemi birkaç kerede yapın.
problem-bulk-apply-not-checked = Siparişler hâlâ denetleniyor. Önizlemeyi bekleyin, sonra uygulayın.
problem-bulk-apply-over = Bu toplu işlem bitti, uygulanamaz. Yenisini başlatın.
problem-bulk-apply-other-starter = Bu toplu işlemi başkası başlattı ve onun adına yürütülüyor. Kendi işleminizi başlatın.
problem-bulk-stop-not-running = Bu toplu işlem yürütülmüyor; durdurulacak bir şey yok.
problem-bulk-discard-begun = Bu toplu işlem zaten uygulandı, vazgeçilemez. Hâlâ sürüyorsa durdurun.
problem-bulk-starter-denied = Toplu işlemi başlatanın bunun için artık izni yok, bu yüzden işlem durduruldu. Sırası gelmemiş siparişler olduğu gibi bırakıldı.

## Forms of the console

problem-form-not-a-whole-number = Bu tam sayı değil. Rakam yazın, örneğin 12.
problem-form-choice-missing = Seçeneklerden birini seçin.
problem-form-nothing-chosen = Hiçbir şey seçilmedi. Adet yazın ya da en az birini seçin.
problem-form-not-a-time = Bu, saatli bir tarih değil. 2026-11-21 18:00 biçiminde yazın.
problem-form-half-a-window = İstenen zamanın bir başlangıcı ve bir sonu vardır. İkisini de yazın ya da ikisini de boş bırakın.
problem-form-not-degrees = Bunlar derece değil. 44,8125 gibi yazın; enlem −90 ile 90, boylam −180 ile 180 arasındadır.
problem-form-not-zones = Bölge, ülkenin iki harfi ve posta kodunun başıdır, örneğin RS 11. Bölgeleri virgülle ayırın.
