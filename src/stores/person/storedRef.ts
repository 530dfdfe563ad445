import { customRef, type Ref } from 'vue'
import { deviceStorage, storedKey } from '../../storage'

/**
 * A value kept on the phone, read through its schema; other windows of the app follow. Where nothing can be kept it
 * holds until the app is closed.
 * @param schema the value of what is stored; undefined where it has not the right shape
 */
export function storedRef<Value>(
  key: string,
  schema: (text: string) => Value | undefined,
  fallback: Value,
  text: (value: Value) => string = String,
): Ref<Value> {
  const stored = storedKey(key, schema, fallback, { storage: deviceStorage, text })
  return customRef((track, trigger) => {
    let value = stored.read()
    addEventListener('storage', (event) => {
      // A cleared storage names no key.
      if (event.key !== key && event.key !== null) return
      value = stored.read()
      trigger()
    })
    return {
      get() {
        track()
        return value
      },
      set(next) {
        value = next
        stored.write(next)
        trigger()
      },
    }
  })
}
