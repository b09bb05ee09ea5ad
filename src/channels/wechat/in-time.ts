/** WeChat waits five seconds; half a second is for the way. */
export const replyLimit = 4_500;

/**
 * What a promise gives, or what stands in for it once the time is over; the promise goes on.
 * @param milliseconds from now
 */
export async function inTime<T>(
  promise: Promise<T>,
  milliseconds: number,
  standIn: () => Promise<T>,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<T>((resolve, reject) => {
    timer = setTimeout(() => standIn().then(resolve, reject), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
