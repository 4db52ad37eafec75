using Butler.Environments.WorkLifeFirewall.Events;

namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>
/// One work week in integers: it shows an event, takes what the reply came down to, books what comes of it, and goes on to the next
/// event. Pure but for itself: chance stands still in <see cref="Awaited"/> until somebody says how it falls.
/// </summary>
public sealed class Week
{
    private readonly ConsequenceTable _table;
    private readonly WeekOrder _order;
    private PendingConsequences _pending;
    private WaitingEvents _waiting;
    private int _canonical;
    private int _favours;

    /// <summary>Begins a week; its first event is shown.</summary>
    public Week(ConsequenceTable table, WeekOrder order)
    {
        ArgumentNullException.ThrowIfNull(table);
        (_table, _order) = (table, order);
        Standing = new Standing(table.Start);
        GoOn();
    }

    private Week(Week other)
    {
        (_table, _order) = (other._table, other._order);
        (_pending, _waiting, _canonical, _favours) = (other._pending, other._waiting, other._canonical, other._favours);
        (Standing, Current, Awaited, IsLate, IsOver) = (other.Standing.Copy(), other.Current, other.Awaited, other.IsLate, other.IsOver);
    }

    /// <summary>What has happened so far.</summary>
    public Standing Standing { get; }

    /// <summary>The event that asks for a reply; null while chance decides and when the week is over.</summary>
    public WeekEvent? Current { get; private set; }

    /// <summary>What chance has to decide; null otherwise.</summary>
    public AwaitedChance? Awaited { get; private set; }

    /// <summary>Whether the week is over.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Where the sentences on what happens go; null where nobody reads them.</summary>
    public Action<string>? Tell { get; set; }

    /// <summary>Whether the coming night is short.</summary>
    internal bool IsLate { get; private set; }

    /// <summary>What is still to come.</summary>
    internal ref readonly PendingConsequences Pending => ref _pending;

    /// <summary>The events that ask for a reply now or later, as far as they are known: one bit for each, by its number.</summary>
    internal int Open
    {
        get
        {
            var open = _waiting.AsBits() | (Current is { } current ? 1 << (int)current : 0);
            for (var slot = _canonical; slot < WeekClock.Slots.Count; slot++)
            {
                open |= 1 << (int)_order[slot];
            }

            return open;
        }
    }

    /// <summary>A copy that can go another way; it tells nobody.</summary>
    public Week Copy() => new(this);

    /// <summary>Takes a reply to the current event and goes on.</summary>
    /// <param name="response">The place of the response among those of the event.</param>
    /// <param name="blunt">Whether it was blunt.</param>
    /// <param name="quality">How well it was made, 0 to 1,000.</param>
    /// <exception cref="InvalidOperationException">Nothing asks for a reply.</exception>
    public void Answer(int response, bool blunt, int quality)
    {
        var asked = Current ?? throw new InvalidOperationException("Nothing asks for a reply.");
        var said = _table.ResponsesTo(asked)[response];
        var before = Standing.Copy();
        Current = null;
        Standing.NoteMessage(quality);
        if (said.Escalates)
        {
            Escalate();
        }

        Follow(said.Favour is { } friend && !TakeFavour(friend) ? said.Without : said.Effects);
        if (blunt)
        {
            Standing.Offend(before, _table.Rules.Blunt);
        }

        GoOn();
    }

    /// <summary>Says how the awaited chance falls, and goes on.</summary>
    /// <exception cref="InvalidOperationException">Nothing is awaited.</exception>
    public void Fall(bool happens)
    {
        var awaited = Awaited ?? throw new InvalidOperationException("Nothing is awaited.");
        Awaited = null;
        Happen(awaited.Consequence, happens);
        GoOn();
    }

    /// <summary>Forgets everything that is still to come: for the test that the score does not read it.</summary>
    public void ForgetTheFuture()
    {
        _pending.Clear();
        _waiting = default;
    }

    private void Escalate()
    {
        var rules = _table.Rules.Escalation;
        Standing.Escalations++;
        Standing.Change(Level.Sundar, Standing.Escalations switch { 1 => rules.First, 2 => rules.Second, _ => rules.Later });
        if (Standing.Escalations == 2)
        {
            Follow(_table.AfterSecondEscalation);
        }
    }

    private bool TakeFavour(Level friend)
    {
        var bit = 1 << (int)friend;
        if ((_favours & bit) == 0)
        {
            _favours |= bit;
            return true;
        }

        Standing.Change(friend, _table.Rules.SecondFavour.Trust);
        Standing.Change(Level.Sprint, _table.Rules.SecondFavour.Sprint);
        return false;
    }

    private void Follow(IReadOnlyList<Consequence> consequences)
    {
        for (var at = 0; at < consequences.Count; at++)
        {
            Follow(consequences[at]);
        }
    }

    private void Follow(Consequence consequence)
    {
        var day = WeekClock.DayOf(Standing.Phase);
        if (!consequence.FollowsOn(day))
        {
            return;
        }

        if (consequence.At.IsNow)
        {
            Happen(consequence, Standing.Holds(consequence.If, _table.Rules));
        }
        else if (consequence.At.After(Standing.Phase) is var due and <= WeekClock.End)
        {
            _pending.Add(due, day, consequence.Number);
        }
    }

    // Within a phase: first what was to come, then what was brought about, then what the week brings anyway.
    private void GoOn()
    {
        while (Current is null && Awaited is null && !IsOver)
        {
            if (Standing[Level.Energy] <= _table.Rules.Collapse)
            {
                (Standing.Collapsed, IsOver) = (true, true);
            }
            else if (_pending.TryTake(Standing.Phase, out var day, out var number))
            {
                Come(_table.Numbered(number), day);
            }
            else if (_waiting.Count > 0)
            {
                Current = _waiting.Take();
            }
            else if (_canonical < WeekClock.Slots.Count && WeekClock.Slots[_canonical] == Standing.Phase)
            {
                Current = _order[_canonical++];
            }
            else
            {
                LeavePhase();
            }
        }
    }

    private void Come(Consequence consequence, int day)
    {
        if (consequence.Chance.Count == 0)
        {
            Happen(consequence, Standing.Holds(consequence.If, _table.Rules));
            return;
        }

        var probability = consequence.Chance[Math.Min(day, consequence.Chance.Count - 1)];
        var wary = _table.Rules.WaryManager;
        if (consequence.IsFirstRequest && Standing[Level.Sundar] < wary.Below)
        {
            probability += wary.Chance;
        }

        Awaited = new AwaitedChance(consequence, probability);
    }

    private void LeavePhase()
    {
        if (Standing.Phase == WeekClock.End)
        {
            Standing.EndOnFriday(_table.Rules);
            IsOver = true;
            return;
        }

        if (WeekClock.PartOf(Standing.Phase) == DayPart.Night)
        {
            Standing.Sleep(IsLate, _table.Rules);
            IsLate = false;
        }

        Standing.Phase++;
    }

    private void Happen(Consequence consequence, bool happens)
    {
        var effects = happens ? consequence.Do : consequence.Else;
        for (var at = 0; at < effects.Count; at++)
        {
            Take(effects[at]);
        }

        if ((happens ? consequence.News : consequence.ElseNews) is { } news)
        {
            Tell?.Invoke(news);
        }
    }

    private void Take(Effect effect)
    {
        switch (effect.Kind)
        {
            case EffectKind.Change when effect.Target == (int)Level.Energy:
                Standing.Spend(effect.Amount, _table.Rules.ExhaustedBelow);
                break;
            case EffectKind.Change:
                Standing.Change((Level)effect.Target, effect.Amount);
                break;
            case EffectKind.Late:
                IsLate = true;
                break;
            case EffectKind.Spawn:
                _waiting.Add((WeekEvent)effect.Target);
                Standing.Known++;
                break;
            case EffectKind.Said:
                Standing.Pay((Held)effect.Target, _table.Credits[effect.Target].Said);
                break;
            case EffectKind.Credit:
                Standing.Pay((Held)effect.Target, _table.Credits[effect.Target].Share * effect.Amount / 100);
                break;
            default:
                Standing.Note(effect);
                break;
        }
    }
}
