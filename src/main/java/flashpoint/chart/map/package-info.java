/** Maps of villages, mobs, police and flight. */
package flashpoint.chart.map;
