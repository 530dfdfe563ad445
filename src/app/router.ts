import { createRouter, createWebHistory, type RouterHistory, type RouteRecordRaw } from 'vue-router'
import { loadAllWords } from '../locales/i18n'
import FindPage from '../pages/FindPage.vue'

/**
 * Addresses are for ever: bookmarks, codes on booths and notes hang on them. Pages but the first load when asked for.
 */
const routes: RouteRecordRaw[] = [
  { path: '/', name: 'find', component: FindPage, meta: { tab: 'find' } },
  { path: '/results', name: 'results', component: () => import('../pages/ResultsPage.vue'), meta: { tab: 'find' } },
  {
    path: '/m/:plan/:path',
    name: 'measure',
    component: () => import('../pages/MeasurePage.vue'),
    props: true,
    meta: { tab: 'find' },
  },
  { path: '/map', name: 'map', component: () => import('../pages/MapPage.vue'), meta: { tab: 'map' } },
  {
    path: '/p/:id',
    name: 'place',
    component: () => import('../pages/PlacePage.vue'),
    props: true,
    meta: { tab: 'map' },
  },
  { path: '/plans', name: 'plans', component: () => import('../pages/PlansPage.vue'), meta: { tab: 'plans' } },
  {
    path: '/plans/:id',
    name: 'plan',
    component: () => import('../pages/PlanPage.vue'),
    props: true,
    meta: { tab: 'plans' },
  },
  { path: '/targets', name: 'targets', component: () => import('../pages/TargetsPage.vue'), meta: { tab: 'plans' } },
  { path: '/units', name: 'units', component: () => import('../pages/UnitsPage.vue'), meta: { tab: 'plans' } },
  {
    path: '/units/:id',
    name: 'unit',
    component: () => import('../pages/UnitPage.vue'),
    props: true,
    meta: { tab: 'plans' },
  },
  { path: '/glossary', name: 'glossary', component: () => import('../pages/GlossaryPage.vue'), meta: { tab: 'plans' } },
  { path: '/timeline', redirect: { name: 'plans' } },
  { path: '/compare', name: 'compare', component: () => import('../pages/ComparePage.vue'), meta: { tab: 'plans' } },
  { path: '/profiles', name: 'profiles', component: () => import('../pages/ProfilesPage.vue'), meta: { tab: 'find' } },
  { path: '/help', name: 'help', component: () => import('../pages/HelpPage.vue'), meta: { tab: 'find' } },
  {
    path: '/notebook',
    name: 'notebook',
    component: () => import('../pages/NotebookPage.vue'),
    meta: { tab: 'notebook' },
  },
  { path: '/changes', name: 'changes', component: () => import('../pages/ChangesPage.vue'), meta: { tab: 'find' } },
  {
    path: '/notebook/visits/new',
    name: 'visit-new',
    component: () => import('../pages/NewVisitPage.vue'),
    meta: { tab: 'notebook' },
  },
  {
    path: '/notebook/visits/:id',
    name: 'visit',
    component: () => import('../pages/VisitPage.vue'),
    props: true,
    meta: { tab: 'notebook' },
  },
  {
    path: '/notebook/lists/:id',
    name: 'list',
    component: () => import('../pages/ListPage.vue'),
    props: true,
    meta: { tab: 'notebook' },
  },
  {
    path: '/notebook/lists/:id/print',
    name: 'booklet',
    component: () => import('../pages/BookletPage.vue'),
    props: true,
    meta: { tab: 'notebook' },
  },
  {
    path: '/notebook/actions',
    name: 'actions',
    component: () => import('../pages/ActionsPage.vue'),
    meta: { tab: 'notebook' },
  },
  {
    path: '/notebook/texts/:id',
    name: 'text',
    component: () => import('../pages/OwnTextPage.vue'),
    props: true,
    meta: { tab: 'notebook' },
  },
  { path: '/shared', name: 'shared', component: () => import('../pages/SharedPage.vue'), meta: { tab: 'notebook' } },
  { path: '/receive', name: 'receive', component: () => import('../pages/ReceivePage.vue'), meta: { tab: 'notebook' } },
  { path: '/install', name: 'install', component: () => import('../pages/InstallPage.vue'), meta: { tab: 'find' } },
  { path: '/settings', name: 'settings', component: () => import('../pages/SettingsPage.vue'), meta: { tab: 'find' } },
  { path: '/:rest(.*)*', name: 'unknown', component: () => import('../pages/UnknownPage.vue'), meta: { tab: 'find' } },
]

/** @param history the browser's, or one in memory where the build draws the first screen */
export function createAppRouter(history: RouterHistory = createWebHistory(import.meta.env.BASE_URL)) {
  const router = createRouter({
    history,
    routes,
    scrollBehavior: (to, from, saved) =>
      saved ?? (/^#[\w-]+$/.test(to.hash) ? { el: to.hash, top: 72 } : to.path === from.path ? false : { top: 0 }),
  })
  router.beforeEach(async ({ name }) => {
    if (name !== 'find') await loadAllWords()
  })
  return router
}
