import * as vscode from 'vscode';

/** The page of an overview: a script that draws what it is sent, and nothing from anywhere else. */
export function overviewPage(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const nonce = Buffer.from(globalThis.crypto.getRandomValues(new Uint8Array(16))).toString('base64url');
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'overview.js')).toString();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}' ${webview.cspSource}; style-src ${webview.cspSource} 'unsafe-inline'; font-src ${webview.cspSource}; img-src data:`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language.replace(/[^\w-]/g, '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
</head>
<body>
<main id="overview"></main>
<script type="module" nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
