let audio: AudioContext | undefined;

function tone(frequency: number, seconds: number, delay = 0): void {
  audio ??= new AudioContext();
  const oscillator = audio.createOscillator();
  const volume = audio.createGain();
  volume.gain.value = 0.2;
  oscillator.frequency.value = frequency;
  oscillator.connect(volume).connect(audio.destination);
  oscillator.start(audio.currentTime + delay);
  oscillator.stop(audio.currentTime + delay + seconds);
}

function buzz(pattern: number | number[]): void {
  if ('vibrate' in navigator) navigator.vibrate(pattern);
}

/** The right scan: one high, short tone. */
export function rightScan(): void {
  if (typeof AudioContext === 'function') tone(880, 0.08);
  buzz(40);
}

/** The wrong scan: two low tones that nobody takes for the right one. */
export function wrongScan(): void {
  if (typeof AudioContext === 'function') {
    tone(220, 0.2);
    tone(220, 0.2, 0.3);
  }
  buzz([200, 100, 200]);
}
