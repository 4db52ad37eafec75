namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>
/// What has happened so far, and nothing that is still to come: this is all that the rubric reads. What is planned, promised or
/// pending stands in the <see cref="Week"/>.
/// </summary>
public sealed class Standing
{
    private Levels _levels;
    private Credits _credits;
    private EnergyByDay _energyByDay;

    /// <summary>Begins at the start of the week.</summary>
    public Standing(Levels start) => _levels = start;

    /// <summary>Phases gone since Monday morning, 0 to 21.</summary>
    public int Phase { get; internal set; }

    /// <summary>Whether staging is up.</summary>
    public bool StagingUp { get; private set; }

    /// <summary>The day on which staging was first brought up, Monday being 0; null while it never was.</summary>
    public int? StagingFirstUp { get; private set; }

    /// <summary>Whether staging has failed once more after it had been up.</summary>
    public bool StagingFailedAgain { get; private set; }

    /// <summary>Whether there is a runbook for staging.</summary>
    public bool Runbook { get; private set; }

    /// <summary>Whether David's mail has an answer that he can work with.</summary>
    public bool ClientAnswered { get; private set; }

    /// <summary>Whether the appraisal is written, or need not be.</summary>
    public bool AppraisalDone { get; private set; }

    /// <summary>Whether the roster names Arjun for Wednesday night.</summary>
    public bool OnCall { get; private set; }

    /// <summary>How the leave stands.</summary>
    public LeaveStatus Leave { get; private set; }

    /// <summary>What leaks, needless no's and bluntness have taken of the boundary component, in thousandths.</summary>
    public int Lost { get; internal set; }

    /// <summary>The qualities of all messages so far, in thousandths, added up.</summary>
    public int Quality { get; private set; }

    /// <summary>Events answered.</summary>
    public int Answered { get; private set; }

    /// <summary>Events known: the seven of every week, and those that were brought about.</summary>
    public int Known { get; internal set; } = WeekClock.Slots.Count;

    /// <summary>Matters passed up.</summary>
    public int Escalations { get; internal set; }

    /// <summary>Whether the energy was ever so low that it counts half.</summary>
    public bool WasExhausted { get; internal set; }

    /// <summary>Whether the energy gave out and ended the week.</summary>
    public bool Collapsed { get; internal set; }

    /// <summary>All levels, by the numbers of <see cref="Level"/>.</summary>
    public ReadOnlySpan<int> AllLevels => _levels;

    /// <summary>All levels by their names, for those who read them.</summary>
    public IReadOnlyDictionary<string, int> ByName() => Enum.GetValues<Level>().ToDictionary(WireName.Of, level => this[level]);

    /// <summary>A level, 0 to 1,000.</summary>
    public int this[Level level] => _levels[(int)level];

    /// <summary>What a no has earned so far, in thousandths of the boundary component.</summary>
    public int Credit(Held held) => _credits[(int)held];

    /// <summary>What all no's have earned so far.</summary>
    public int AllCredits
    {
        get
        {
            var sum = 0;
            for (var held = 0; held < Credits.Count; held++)
            {
                sum += _credits[held];
            }

            return sum;
        }
    }

    /// <summary>The energy at the end of a day; 0 for days to come.</summary>
    public int EnergyAtEndOf(int day) => _energyByDay[day];

    /// <summary>A copy that can go another way.</summary>
    public Standing Copy() => (Standing)MemberwiseClone();

    internal void Change(Level level, int amount) =>
        _levels[(int)level] = Math.Clamp(_levels[(int)level] + amount, 0, Levels.Full);

    internal void Pay(Held held, int credit) => _credits[(int)held] = credit;

    internal void NoteMessage(int quality)
    {
        Quality += quality;
        Answered++;
    }

    internal void NoteEnergyOf(int day) => _energyByDay[day] = this[Level.Energy];

    internal void Note(Effect effect)
    {
        switch (effect.Kind)
        {
            case EffectKind.StagingUp:
                BringStagingUp();
                break;
            case EffectKind.StagingFails:
                (StagingUp, StagingFailedAgain) = (false, true);
                break;
            case EffectKind.Runbook:
                Runbook = true;
                break;
            case EffectKind.Leak or EffectKind.Needless:
                Lost += effect.Amount;
                break;
            case EffectKind.Leave:
                Leave = (LeaveStatus)effect.Target;
                break;
            case EffectKind.ClientAnswered:
                ClientAnswered = true;
                break;
            case EffectKind.AppraisalDone:
                AppraisalDone = true;
                break;
            case EffectKind.OnCall:
                OnCall = true;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(effect), effect, "Not a fact.");
        }
    }

    private void BringStagingUp()
    {
        StagingUp = true;
        StagingFirstUp ??= WeekClock.DayOf(Phase);
    }
}
