import { vi } from 'vitest';

// Tests read English, whatever the machine they run on prefers.
vi.stubGlobal('navigator', { languages: ['en'] });
vi.stubGlobal('localStorage', undefined);
