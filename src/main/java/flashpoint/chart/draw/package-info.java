/** Drawing: pictures, canvases, themes, palettes, SVG and PNG. */
package flashpoint.chart.draw;
