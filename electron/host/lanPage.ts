/** What a browser sees that lands on the LAN port: what this is, and how to get there properly. */
export const lanPage = `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Palabre</title>
<style>
  :root { color-scheme: light dark }
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem }
  code { padding: 0.1em 0.3em; border: 1px solid; border-radius: 4px }
  section + section { margin-top: 2rem; padding-top: 2rem; border-top: 1px solid }
</style>
<main>
  <h1>Palabre</h1>
  <section>
    <p>Quelqu’un utilise Palabre sur cette machine. Palabre fonctionne sans serveur : vous ne pouvez pas lire son réseau d’ici, mais vous pouvez l’installer chez vous.</p>
    <ol>
      <li>Demandez à votre collègue Palabre, l’installateur ou le dossier, et une invitation.</li>
      <li>Ouvrez Palabre. Un dossier de sources demande Node.js 20.19 ou plus récent et <code>npm start</code>.</li>
      <li>Choisissez « Rejoindre » et collez l’invitation.</li>
    </ol>
  </section>
  <section lang="en">
    <p>A colleague runs Palabre on this machine. Palabre works without a server: you cannot read their network from here, but you can install it on yours.</p>
    <ol>
      <li>Ask your colleague for Palabre, the installer or the folder, and for an invitation.</li>
      <li>Open Palabre. A folder of sources needs Node.js 20.19 or later and <code>npm start</code>.</li>
      <li>Choose “Join” and paste the invitation.</li>
    </ol>
  </section>
</main>
</html>
`
