/** Charts of scenarios side by side: pairs of runs, differences by village. */
package flashpoint.chart.compare;
