/**
 * Charts over time and maps, as SVG with text as text and as PNG. What is drawn is a table ({@link
 * flashpoint.chart.time.TimeCharts}); how it is drawn is one theme. The same input gives the same SVG text on one JDK.
 */
package flashpoint.chart;
