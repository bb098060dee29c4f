/** Text made safe to stand in a page or an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

/** A page of the embedded stack: plainly not the product's own. */
export function page(title: string, main: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<nav><strong>本机演示 <span lang="en">This machine only</span></strong>
<a href="/">首页 <span lang="en">Home</span></a>
<a href="/local/people">人员 <span lang="en">People</span></a>
<a href="/local/mail">信箱 <span lang="en">Mailbox</span></a></nav>
<main><h1>${escaped(title)}</h1>
${main}
</main>
</body>
</html>
`
}

const style = `
:root { color-scheme: light; font: 17px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #0b0c0c }
body { margin: 0; background: #fff }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding: .6rem 1rem; background: #fff7bf; border-bottom: 3px solid #ffdd00 }
main { max-width: 60rem; margin: 0 auto; padding: 1rem }
h1 { font-size: 1.6rem; margin: .5rem 0 1rem }
a { color: #0f5ea8 }
a:focus-visible, button:focus-visible, summary:focus-visible, input:focus-visible { outline: 3px solid #0b0c0c; background: #ffdd00; color: #0b0c0c }
button { font: inherit; min-height: 44px; padding: .3rem 1rem; border: 0; border-bottom: 2px solid #002d18; background: #0f7a52; color: #fff; cursor: pointer }
input { font: inherit; min-height: 40px; border: 2px solid #0b0c0c; padding: 0 .4rem }
ul.list { list-style: none; margin: 0; padding: 0 }
ul.list > li { border-top: 1px solid #b1b4b6; padding: .8rem 0 }
.row { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between }
.row > div { flex: 1 1 18rem; min-width: 0 }
.quiet { color: #484949; overflow-wrap: anywhere }
summary { cursor: pointer; padding: .3rem 0 }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f3f3f3; padding: .8rem; margin: .5rem 0; font: inherit }
iframe { width: 100%; height: 26rem; border: 1px solid #b1b4b6 }
form.clock { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; background: #f3f3f3; padding: .8rem; margin: 0 0 1.5rem }
`
