import spec from 'commonmark-spec';

const withTabs = (text) => text.replaceAll('→', '\t');

/** The examples of the CommonMark specification: the markdown, and the HTML that it stands for. */
export const examples = spec.tests.map(({ number, markdown, html }) => ({
  number,
  markdown: withTabs(markdown),
  html: withTabs(html),
}));
