import * as vscode from 'vscode';

/** The page of the results view: the notebook renderer, a script that hosts it, and nothing from anywhere else. */
export function resultsPage(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const nonce = Buffer.from(globalThis.crypto.getRandomValues(new Uint8Array(16))).toString('base64url');
  const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', name)).toString();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}' ${webview.cspSource}; style-src ${webview.cspSource} 'unsafe-inline'; font-src ${webview.cspSource}; img-src data:`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language.replace(/[^\w-]/g, '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
</head>
<body data-renderer="${file('renderer.js')}">
<p id="query"></p>
<main id="result"></main>
<script type="module" nonce="${nonce}" src="${file('results.js')}"></script>
</body>
</html>`;
}
