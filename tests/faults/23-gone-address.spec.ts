import { expect, test } from '../support/host'

test('a link to a measure that is not there says so and offers the plan and a search', async ({ visitor, host }) => {
  await visitor.goto(`${host.origin}/m/cs2022/999`)
  await expect(visitor.getByRole('heading', { name: '没有这一条' })).toBeVisible()
  await expect(visitor.getByRole('link', { name: '看这份文件' })).toHaveAttribute('href', /\/plans\/cs2022$/)
  await expect(visitor.getByRole('link', { name: '在全部措施里搜' })).toHaveAttribute('href', /\/results$/)
})
