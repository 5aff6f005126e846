### Pages: jobs.

## Kinds

job-kind-allocate-backorders = Alocă stoc comenzilor care îl așteaptă
job-kind-allocate-for-channel = Alocă stoc comenzilor unui canal modificat
job-kind-allocate-at-location = Alocă stocul unei locații modificate
job-kind-check-bulk = Verifică o acțiune asupra mai multor comenzi
job-kind-run-bulk = Execută o acțiune asupra mai multor comenzi

## How they stand

job-status-given-up = Abandonate
job-status-ready = În așteptare
job-status-running = În lucru
job-status-done = Terminate
job-status-dismissed = Respinse
jobs-none-given-up = Nicio sarcină nu a fost abandonată: nu este nimic de făcut aici.
jobs-none-ready = Nicio sarcină nu așteaptă. Ele apar când sosește stoc, se anulează comenzi sau se schimbă setările.
jobs-none-running = Nicio sarcină nu rulează acum.
jobs-none-done = Nicio sarcină terminată recent. Cele terminate se șterg după câteva zile.
jobs-none-dismissed = Nicio sarcină nu a fost respinsă.

## A job

job-kind = Ce este de făcut
job-due = Scadent
job-finished = Încheiat
job-made = Creat
job-attempts = Încercări
job-last-error = Ultima eroare
job-event = Eveniment
job-payload = Datele sarcinii
job-facts = Sarcina
job-worker = Executant
job-lease = Executantul o are până la
job-id = Identificator
job-retry = Încearcă din nou acum
job-retry-hint = Se încearcă de parcă nu ar fi eșuat niciodată.
job-dismiss = Respinge…
job-dismiss-detail = Urmările evenimentului nu se mai execută până când cineva încearcă din nou. Comenzile pot aștepta stoc care există.
job-dismiss-apply = Respinge sarcina

## What a deed has to say

said-job-retried = Sarcina va fi încercată din nou.
said-job-dismissed = Sarcina a fost respinsă.
