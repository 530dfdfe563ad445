/* Acts only when the app's own code did not arrive: asks the host until it answers, then loads the page again.
   A script of its own, because a policy without inline script forbids it in the page; written for old browsers too. */
;(function () {
  var host = new URL('version.json', document.currentScript.src).href
  var key = 'xiangce.boots'
  var triesBeforeRemoval = 2
  function count(value) {
    try {
      if (value === undefined) return Number(sessionStorage.getItem(key)) || 0
      sessionStorage.setItem(key, String(value))
    } catch (refused) {
      void refused /* Without a memory every attempt counts as a late one. */
    }
    return 4
  }
  /* The host answers and the app does not start: what the phone has stored of it is broken. Notes are elsewhere. */
  function removeStored() {
    if (!('serviceWorker' in navigator)) return undefined
    return navigator.serviceWorker
      .getRegistrations()
      .then(function (all) {
        return Promise.all(
          all
            .filter(function (one) {
              return one.scope === new URL('.', host).href
            })
            .map(function (one) {
              return one.unregister()
            }),
        )
      })
      .then(function () {
        return caches.keys()
      })
      .then(function (names) {
        return Promise.all(
          names
            .filter(function (name) {
              return name.indexOf('xiangce') === 0
            })
            .map(function (name) {
              return caches.delete(name)
            }),
        )
      })
  }
  /* What the build is made for: Chrome and Android WebView 79, iOS 14.5. Loading again would not help an older one. */
  function isTooOld() {
    return !('noModule' in document.createElement('script')) || typeof BigInt === 'undefined' || !Promise.allSettled
  }
  function sayTooOld() {
    var lines = [
      [
        'zh-Hans',
        '这个浏览器太旧，打不开湘策通。请更新浏览器或系统，或换一部手机：需要 Chrome 79、Safari 14.1 或更新的版本。',
      ],
      [
        'en',
        'This browser is too old for Xiangce. Please update it or the system, or use another phone: ' +
          'Chrome 79, Safari 14.1 or newer.',
      ],
      [
        'fr',
        'Ce navigateur est trop ancien pour Xiangce. Mettez-le à jour, ou le système, ou utilisez ' +
          'un autre téléphone : Chrome 79, Safari 14.1 ou plus récent.',
      ],
      [
        'ar',
        'هذا المتصفح أقدم من أن يفتح تطبيق Xiangce. حدّثه أو حدّث النظام، أو استخدم هاتفًا آخر: ' +
          'Chrome 79 أو Safari 14.1 أو أحدث.',
      ],
      [
        'pt',
        'Este navegador é demasiado antigo para a Xiangce. Atualize-o, ou o sistema, ou use outro telemóvel: ' +
          'Chrome 79, Safari 14.1 ou mais recente.',
      ],
    ]
    var place = document.getElementById('unloaded')
    if (!place) return
    place.textContent = ''
    lines.forEach(function (line) {
      var words = document.createElement('p')
      words.lang = line[0]
      words.dir = 'auto'
      words.textContent = line[1]
      place.appendChild(words)
    })
  }
  addEventListener('load', function () {
    if (document.documentElement.hasAttribute('data-started')) {
      if (count()) count(0)
      return
    }
    document.documentElement.setAttribute('data-stuck', '')
    if (isTooOld()) return sayTooOld()
    var tries = count()
    /* 2, 4, 8 … seconds, a minute at most, so that a host in trouble is left in peace. */
    var wait = Math.min(60, Math.pow(2, tries + 1)) * 1000
    var reloading = false
    function ask() {
      fetch(host, { cache: 'no-store' })
        .then(function (answer) {
          return answer.json()
        })
        .then(function () {
          if (reloading) return
          reloading = true
          count(tries + 1)
          return tries < triesBeforeRemoval ? undefined : removeStored()
        })
        .then(function () {
          if (reloading) location.reload()
        })
        .catch(function () {
          setTimeout(ask, wait)
        })
    }
    setTimeout(ask, wait)
    addEventListener('online', ask)
  })
})()
