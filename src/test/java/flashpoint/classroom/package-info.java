/** What the worksheets for schools claim, and that they claim nothing else. */
package flashpoint.classroom;
