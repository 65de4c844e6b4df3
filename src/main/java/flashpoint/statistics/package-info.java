/**
 * Statistics of many runs: summaries with intervals, shares, bands over time and paired differences. Values are
 * immutable; nothing here knows a chart or a page.
 */
package flashpoint.statistics;
