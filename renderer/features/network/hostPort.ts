/** `192.168.1.20:4190`, `[fe80::1]:4181`. */
export const hostPort = (address: string, port: number): string =>
  address.includes(":") && !address.startsWith("[") ? `[${address}]:${port}` : `${address}:${port}`
