### Pages: jobs.

## Kinds

job-kind-allocate-backorders = Bekleyen siparişlere stok ayır
job-kind-allocate-for-channel = Değişen kanalın siparişlerine stok ayır
job-kind-allocate-at-location = Değişen lokasyonun stokunu ayır
job-kind-check-bulk = Çok sayıda siparişteki işlemi denetle
job-kind-run-bulk = Çok sayıda siparişte işlemi yürüt

## How they stand

job-status-given-up = Vazgeçilen
job-status-ready = Bekleyen
job-status-running = Çalışan
job-status-done = Biten
job-status-dismissed = Reddedilen
jobs-none-given-up = Vazgeçilen iş yok: burada yapılacak bir şey yok.
jobs-none-ready = Bekleyen iş yok. İşler stok geldiğinde, sipariş iptal edildiğinde veya ayarlar değiştiğinde oluşur.
jobs-none-running = Şu anda çalışan iş yok.
jobs-none-done = Son zamanlarda biten iş yok. Biten işler birkaç gün sonra silinir.
jobs-none-dismissed = Reddedilen iş yok.

## A job

job-kind = Yapılacak iş
job-due = Zamanı
job-finished = Bitiş
job-made = Oluşturma
job-attempts = Deneme
job-last-error = Son hata
job-event = Olay
job-payload = İşin verileri
job-facts = İş
job-worker = Yürüten
job-lease = Yürütende kalacağı an
job-id = Kimlik
job-retry = Şimdi yeniden dene
job-retry-hint = Hiç hata olmamış gibi denenir.
job-dismiss = Reddet…
job-dismiss-detail = Biri yeniden deneyene kadar olayın gerektirdiği yapılmaz. Siparişler var olan stoku bekleyebilir.
job-dismiss-apply = İşi reddet

## What a deed has to say

said-job-retried = İş yeniden denenmek üzere sıraya alındı.
said-job-dismissed = İş reddedildi.
