/** Charts over time. */
package flashpoint.chart.time;
