/** Code blocks of articles for technical readers: language and lines, with slots. */
export const codeTemplates: readonly { readonly lang: string; readonly text: string }[] = [
  {
    lang: 'json',
    text: '{\n  "device": "{model}",\n  "name": "{nameEn}",\n  "retry": {number},\n  "error": { "code": "{code}", "day": "2026-{mm}-{dd}" }\n}',
  },
  {
    lang: 'sh',
    text: '# {nameEn}\ncurl -s https://api.bench.example/v1/devices/{model}/status \\\n  -H "Accept: application/json" \\\n  -o status-{number}.json\ngrep "{code}" status-{number}.json',
  },
  {
    lang: 'yaml',
    text: 'device: {model}\nservice: {nameEn}\nretries: {number}\nnotify:\n  - kind: mail\n    on: [{code}, {code}]\n  - kind: app\n    on: [{code}]',
  },
  {
    lang: 'ini',
    text: '[{nameEn}]\nmodel = {model}\ntimeout = {number}\n; {code}\nretry = true\nsince = 2026-{mm}-{dd}',
  },
  {
    lang: 'js',
    text: "const client = connect('{nameEn}', { model: '{model}', timeout: {number} });\nclient.on('error', ({ code }) => {\n  if (code === '{code}') client.retry({ after: {number} });\n});\nawait client.sync();",
  },
];
