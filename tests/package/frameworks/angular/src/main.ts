import 'dealscope/bundle';
import type { Change, FlagValues, WantedState } from 'dealscope/bundle';
import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';

@Component({
  selector: 'app-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <deal-scope
      view="exposure"
      levers="build_pace"
      [attr.build_pace]="pace()"
      [state]="state()"
      [flags]="flags()"
      (deal-scope-change)="receive($event)"
    >
      <p>Before it has started.</p>
    </deal-scope>
    <button (click)="pace.set(0.75)">Faster</button>
    <button (click)="state.set({ year: 2028 })">Earlier</button>
    <button (click)="flags.set({ view: 'payment' })">Payment</button>
    <output>{{ received() }}</output>
  `,
})
class Page {
  pace = signal(0.5);
  state = signal<WantedState>({});
  flags = signal<FlagValues>({});
  received = signal('');

  receive({ detail: { state } }: CustomEvent<Change>) {
    this.received.set(`${state.levers['build_pace']} in ${state.year}`);
  }
}

bootstrapApplication(Page, { providers: [provideZonelessChangeDetection()] });
