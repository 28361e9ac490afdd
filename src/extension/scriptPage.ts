import * as vscode from 'vscode';

/** A page of a webview: the program's own markup and a script of `dist` that draws what it is sent, and nothing from anywhere else. */
export function scriptPage(webview: vscode.Webview, extensionUri: vscode.Uri, { script, body }: { readonly script: string; readonly body: string }): string {
  const nonce = Buffer.from(globalThis.crypto.getRandomValues(new Uint8Array(16))).toString('base64url');
  const policy = `default-src 'none'; script-src 'nonce-${nonce}' ${webview.cspSource}; style-src ${webview.cspSource} 'unsafe-inline'; font-src ${webview.cspSource}; img-src data:`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language.replace(/[^\w-]/g, '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
</head>
<body>
${body}
<script type="module" nonce="${nonce}" src="${shippedFile(webview, extensionUri, script)}"></script>
</body>
</html>`;
}

/** The address of a file of `dist`, as pages of that webview may load it. */
export function shippedFile(webview: vscode.Webview, extensionUri: vscode.Uri, name: string): string {
  return webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', name)).toString();
}
