// What Butler's start and speed over stdio are measured against, on the TypeScript SDK.

import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { newServer } from './equal-tools.mjs';

await newServer().connect(new StdioServerTransport());
