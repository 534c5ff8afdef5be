import Documents
import Portfolios
import Projects
import Randomness
import Reports

/// The script beside a plan: it plays the parts on whatever machines see the folder.
///
/// Names of files and settings stand in it as quoted words only, never in its comments.
struct ShardScript {
  let plan: ShardPlan
  /// The folder of the parts, which every machine reaches by this path.
  let folder: String
  /// Folders whose files the scenario may name, by such paths too.
  let allowed: [String]
  /// The program that made the plan.
  let program: String
  let threads: Int

  var text: String {
    switch plan.workers {
    case .slurm: slurm
    case .parallel: parallel
    }
  }

  // MARK: - Slurm

  /// Slurm runs a copy of the script from a place of its own, so the folder is named.
  private var slurm: String {
    """
    #!/bin/sh
    #SBATCH --job-name=botou
    #SBATCH --array=1-\(plan.parts)
    #SBATCH --cpus-per-task=\(threads)
    \(heading)
    #   sbatch shard.sbatch                 plays all parts
    #   sbatch --array=3,7-9 shard.sbatch   plays these again\(arrays)
    # When all have ended:
    #   botou merge --expect plan.json --json result.json
    set -eu
    \(setting)
    folder=\(ShellWord.quoted(folder))
    number=$SLURM_ARRAY_TASK_ID
    file=$folder/part-$(printf '%0\(plan.digits)d' "$number").part
    \(play(threads: "${SLURM_CPUS_PER_TASK:-\(threads)}"))

    """
  }

  private var arrays: String {
    plan.parts < 1001
      ? ""
      : "\n# Arrays end at 1000 unless MaxArraySize is greater (scontrol show config | grep MaxArraySize)."
  }

  // MARK: - A shell

  /// A part is played by the script itself, once more, for each number that xargs hands out.
  private var parallel: String {
    """
    #!/bin/sh
    \(heading)
    #   sh shard.sh           plays the parts that are not there yet, JOBS at a time
    #   sh shard.sh 3 7-9     plays these again
    #   seq \(plan.parts) | parallel -q -S one,two sh "$PWD/shard.sh"   plays on machines that see this folder
    # When all have ended:
    #   botou merge --expect plan.json --json result.json
    set -eu
    \(setting)
    case $0 in
      */*) folder=${0%/*} ;;
      *) folder=. ;;
    esac
    if [ "${1-}" = new ] || [ "${1-}" = again ]; then
      number=$2
      file=$folder/part-$(printf '%0\(plan.digits)d' "$number").part
      if [ "$1" = new ] && [ -f "$file" ]; then exit 0; fi
      \(play(threads: "${THREADS:-\(threads)}"))
    fi
    for range; do
      first=${range%-*} last=${range#*-}
      case $range in
        '' | *[!0-9-]* | -* | *- | *-*-* | 0* | *-0*) first=1 last=0 ;;
      esac
      if [ "$last" -gt \(plan.parts) ] || [ "$last" -lt "$first" ]; then
        echo "shard.sh: '$range' is none of its parts; name such as 1 or 1-\(plan.parts)" >&2
        exit 64
      fi
    done
    mode=again
    if [ $# -eq 0 ]; then
      mode=new
      set -- 1-\(plan.parts)
    fi
    for range; do
      number=${range%-*}
      while [ "$number" -le "${range#*-}" ]; do
        echo "$number"
        number=$((number + 1))
      done
    done | xargs -n 1 -P "${JOBS:-\(jobs)}" sh -- "$0" "$mode"

    """
  }

  /// As many parts at a time as this machine has processors for.
  private var jobs: Int { max(1, SystemCalls.processors / threads) }

  // MARK: - What both have

  private var heading: String {
    "# Made by botou \(plan.version): \(plan.trials) futures in \(plan.parts) parts; BOTOU names another botou."
  }

  private var setting: String {
    "if [ -z \"${BOTOU-}\" ]; then BOTOU=\(ShellWord.quoted(program)); fi"
  }

  private func play(threads: String) -> String {
    let words = (plan.words + allowed.map { "--allow=" + $0 }).map(ShellWord.quoted).joined(
      separator: " ")
    return
      "exec \"$BOTOU\" shard \(words) --part \"$number/\(plan.parts)\" --threads \"\(threads)\""
      + " --out=\"$file\""
  }
}

extension ShardPlan {
  /// The words that say which run a part is of: everything is stated, whatever the scenario's defaults.
  fileprivate var words: [String] {
    var words = [
      ShellWord.path(source.file), "--trials=\(trials)", "--seed=\(seed)",
      "--draws=\(sampling.draws.rawValue)", "--futures=\(sampling.futures.rawValue)",
    ]
    words += policies.map { "--policy=" + $0 }
    if !metrics.isEmpty { words.append("--metrics=" + metrics.joined(separator: ",")) }
    words += source.settings.map { "--set=" + $0 }
    return words + ["--quiet"]
  }
}
