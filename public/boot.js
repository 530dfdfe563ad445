/* Acts only when the app's own code did not arrive: asks the host until it answers, then loads the page again.
   A script of its own, because a policy without inline script forbids it in the page; written for old browsers too. */
(function () {
  var host = new URL('version.json', document.currentScript.src).href
  var key = 'xiangce.boots'
  function count(value) {
    try {
      if (value === undefined) return Number(sessionStorage.getItem(key)) || 0
      sessionStorage.setItem(key, String(value))
    }
    catch {
      /* Without a memory every attempt counts as a late one. */
    }
    return 4
  }
  addEventListener('load', function () {
    if (document.documentElement.hasAttribute('data-started')) {
      if (count()) count(0)
      return
    }
    var tries = count()
    /* 2, 4, 8 … seconds, a minute at most, so that a host in trouble is left in peace. */
    var wait = Math.min(60, Math.pow(2, tries + 1)) * 1000
    var reloading = false
    function ask() {
      fetch(host, { cache: 'no-store' }).then(function (answer) {
        if (!answer.ok) throw new Error('status ' + answer.status)
        if (reloading) return
        reloading = true
        count(tries + 1)
        location.reload()
      }).catch(function () { setTimeout(ask, wait) })
    }
    setTimeout(ask, wait)
    addEventListener('online', ask)
  })
})()
