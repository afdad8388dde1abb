// A page as dots of grey: binary PGM with one byte a dot, as pdftoppm writes it.
import { readFileSync, writeFileSync } from 'node:fs';

export class Greymap {
  /** `dots`: 0 black to 255 white, row by row. */
  constructor(width, height, dots) {
    Object.assign(this, { width, height, dots });
  }

  static read(file) {
    const bytes = readFileSync(file);
    const head = bytes.subarray(0, 64).toString('latin1').match(/^P5\s+(\d+)\s+(\d+)\s+255\s/);
    if (!head) throw new Error(`${file} is no greymap`);
    return new Greymap(Number(head[1]), Number(head[2]), bytes.subarray(head[0].length));
  }

  write(file) {
    writeFileSync(file, Buffer.concat([Buffer.from(`P5\n${this.width} ${this.height}\n255\n`), this.dots]));
  }

  /** White outside. */
  at(x, y) {
    return x < 0 || y < 0 || x >= this.width || y >= this.height ? 255 : this.dots[y * this.width + x];
  }

  /** The darkest dot of a part. */
  darkest(left, top, right, bottom) {
    let darkest = 255;
    for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) darkest = Math.min(darkest, this.at(x, y));
    return darkest;
  }

  /** A square part turned by an angle in degrees about its middle, with room around it, each dot the mean of those within `blur`. */
  tilted(x, y, side, degrees, blur) {
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    const size = Math.ceil(side * (Math.abs(cos) + Math.abs(sin)));
    const turned = new Greymap(size, size, Buffer.alloc(size * size, 255));
    for (let v = 0; v < size; v += 1) {
      for (let u = 0; u < size; u += 1) {
        const [dx, dy] = [u - size / 2, v - size / 2];
        const [px, py] = [cos * dx + sin * dy + side / 2, cos * dy - sin * dx + side / 2];
        if (px >= 0 && py >= 0 && px < side && py < side) turned.dots[v * size + u] = this.#between(x + px, y + py);
      }
    }
    const blurred = Buffer.alloc(size * size, 255);
    for (let v = 0; v < size; v += 1) {
      for (let u = 0; u < size; u += 1) {
        let sum = 0;
        for (let dy = -blur; dy <= blur; dy += 1) for (let dx = -blur; dx <= blur; dx += 1) sum += turned.at(u + dx, v + dy);
        blurred[v * size + u] = sum / (2 * blur + 1) ** 2;
      }
    }
    return new Greymap(size, size, blurred);
  }

  #between(x, y) {
    const [i, j] = [Math.floor(x), Math.floor(y)];
    const [a, b] = [x - i, y - j];
    return (1 - b) * ((1 - a) * this.at(i, j) + a * this.at(i + 1, j)) + b * ((1 - a) * this.at(i, j + 1) + a * this.at(i + 1, j + 1));
  }
}
