namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>What days, nights and bluntness do to a standing, whatever the events.</summary>
internal static class StandingRules
{
    extension(Standing standing)
    {
        /// <summary>Ends a day: its work is paid for, and the night gives back what it can.</summary>
        public void Sleep(bool isShort, WeekRules rules)
        {
            var night = rules.Night;
            standing.NoteEnergyOf(WeekClock.DayOf(standing.Phase));
            standing.Spend(night.Work + (isShort ? night.ShortRest : night.Rest), rules.ExhaustedBelow);
            if (!standing.StagingUp)
            {
                standing.Change(Level.Sprint, night.StagingDown);
            }
            else if (!isShort && standing[Level.Energy] >= night.Rested)
            {
                standing.Change(Level.Sprint, night.Progress);
            }

            for (var peer = Level.Priya; peer <= Level.Rahul; peer++)
            {
                if (standing[peer] < night.UnhelpedBelow)
                {
                    standing.Change(Level.Sprint, night.Unhelped);
                }
            }
        }

        /// <summary>Ends the week on Friday.</summary>
        public void EndOnFriday(WeekRules rules)
        {
            standing.Spend(rules.Friday, rules.ExhaustedBelow);
            standing.NoteEnergyOf(WeekClock.DayOf(standing.Phase));
            standing.Collapsed = standing[Level.Energy] <= rules.Collapse;
        }

        /// <summary>Moves the energy, and keeps in mind when it was too low.</summary>
        public void Spend(int energy, int exhaustedBelow)
        {
            standing.Change(Level.Energy, energy);
            standing.WasExhausted |= standing[Level.Energy] < exhaustedBelow;
        }

        /// <summary>Bluntness bites where the reply itself moved somebody: more for those whom it hurt, less joy for those whom it pleased.</summary>
        public void Offend(Standing before, BluntRules rules)
        {
            for (var person = Level.David; person <= Level.ArjunK; person++)
            {
                var change = standing[person] - before[person];
                if (change != 0)
                {
                    standing.Change(person, change < 0 ? rules.Hurt : rules.Pleased);
                }
            }

            standing.Lost += rules.Boundary;
        }

        /// <summary>Whether a condition holds now.</summary>
        public bool Holds(Condition condition, WeekRules rules) => condition switch
        {
            Condition.Always => true,
            Condition.Runbook => standing.Runbook,
            Condition.OnTrack => standing.StagingUp && standing[Level.Sprint] >= rules.OnTrack,
            Condition.ClientAnswered => standing.ClientAnswered,
            Condition.OnCall => standing.OnCall,
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition."),
        };
    }
}
