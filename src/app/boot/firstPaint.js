/* Before the first paint: which of the page's languages is shown, and in which look; asks for the words meanwhile.
   A script of its own, because a policy without inline script forbids it in the page; written for old browsers too. */
;(function () {
  var root = document.documentElement
  var own = document.currentScript.dataset
  /* Language → its tag and the address of its words. */
  var languages = JSON.parse(own.languages)
  function kept(key) {
    try {
      return localStorage.getItem('xiangce.' + key) || ''
    } catch {
      return ''
    }
  }
  function speaks(language) {
    return Object.prototype.hasOwnProperty.call(languages, language)
  }
  var wanted = [kept('language')].concat(navigator.languages || navigator.language, 'en').map(function (tag) {
    return String(tag).slice(0, 2).toLowerCase()
  })
  var language = languages[wanted.filter(speaks)[0]]
  var theme = kept('theme')
  root.lang = language.tag
  root.setAttribute('data-theme', /^(light|dark|sunlight)$/.test(theme) ? theme : 'system')
  /* What the page holds is the first screen of somebody new: other addresses and chosen companies show another. */
  if (location.pathname !== own.home) root.setAttribute('data-first', 'elsewhere')
  else if (location.search || /"(types|needs)":\["/.test(kept('profile')) || /"/.test(kept('searches')))
    root.setAttribute('data-first', 'known')
  if (kept('introduced')) root.setAttribute('data-introduced', '')
  if (language.words) {
    var link = document.createElement('link')
    link.rel = 'modulepreload'
    link.crossOrigin = ''
    link.href = language.words
    document.head.appendChild(link)
  }
  /* What is done on the page's own screen before the app's code has come; src/app/boot/adoptTypedQuery.ts
     puts it back. */
  function mark(name, value) {
    if (value === undefined) root.removeAttribute('data-' + name)
    else root.setAttribute('data-' + name, value)
  }
  function listen(types, heard) {
    types.forEach(function (type) {
      document.addEventListener(type, heard, true)
    })
  }
  listen(['compositionstart'], function () {
    mark('composing', '')
  })
  listen(['compositionend'], function () {
    mark('composing')
  })
  listen(['pointerdown'], function () {
    mark('pressed', '')
  })
  listen(['pointerup', 'pointercancel'], function () {
    /* The click comes after it. */
    setTimeout(mark, 0, 'pressed')
  })
  listen(['click'], function (event) {
    var button = event.target.closest && event.target.closest('.shell button')
    if (button) mark('tapped', button.getAttribute('aria-label') || button.textContent.trim())
  })
  listen(['submit'], function (event) {
    /* The page's own form leads nowhere; sent off it would load the page again, without the words. */
    if (event.target.closest('.shell')) event.preventDefault()
  })
  /* A first visit: the list of packs comes beside the app's own code. */
  if (own.manifest && !kept('checked.library') && 'fetch' in window) {
    window.libraryManifest = fetch(own.manifest, { cache: 'no-cache' })
    window.libraryManifest.catch(function () {
      /* Whoever reads it hears of it. */
    })
  }
})()
